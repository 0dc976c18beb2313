package chronicle.query.axon;

import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.bakuEmbassyOpened;
import static chronicle.query.timeline.Happenings.section907Enacted;
import static chronicle.query.timeline.Happenings.waiverGranted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chronicle.events.Bounds;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Edtf;
import chronicle.events.Origin;
import chronicle.events.Provenance;
import chronicle.events.Statement;
import chronicle.query.postgres.Server;
import chronicle.query.postgres.WrittenJournal.Act;
import chronicle.query.question.Change;
import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.Entries.Sort;
import chronicle.query.question.Entries.Status;
import chronicle.query.question.Entry;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.question.Relation;
import chronicle.query.question.Unanswered;
import chronicle.query.timeline.Happening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of entries follows the journal, and is asked for entries and for changes. */
class EntriesIT {

    private static Server server;
    private Chronicle chronicle;

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void begin() {
        chronicle = Chronicle.running(server, List.of());
    }

    @AfterEach
    void end() {
        chronicle.close();
    }

    private static Statement on(Happening happening, String on) {
        Statement said = happening.statement();
        return new Statement(Edtf.parse(on), said.event(), said.margin(), said.sources());
    }

    private static KnownAt now() {
        return new KnownAt.Now();
    }

    @Test
    void an_entry_is_shown_as_its_last_revision_left_it_and_as_it_was_known_before() {
        long recorded = chronicle.record("s907", on(section907Enacted(), "1992"));
        long corrected = chronicle.correct("s907", on(section907Enacted(), "1992-10-24"), "the statute's day");
        chronicle.retract("s907", "a trial");
        long reinstated = chronicle.reinstate("s907", "it was none");

        Entry entry = chronicle.entries.entry("s907", now());
        assertThat(entry.revision()).isEqualTo(4);
        assertThat(entry.status()).isEqualTo("standing");
        assertThat(entry.on()).isEqualTo("1992-10-24");
        assertThat(entry.position()).isEqualTo(reinstated);
        assertThat(entry.recordedBy()).isEqualTo("editor");
        assertThat(entry.reason()).contains("it was none");
        assertThat(entry.kind()).isEqualTo("aid-restricted");
        assertThat(entry.parties()).containsExactly("AZ", "US");
        assertThat(entry.relations()).containsExactly("AZ-US");
        assertThat(entry.title()).contains("Section 907");
        assertThat(entry.event()).contains("\"donor\":\"US\"");
        assertThat(entry.sources()).contains("\"title\":");

        Entry before = chronicle.entries.entry("s907", new KnownAt.Position(recorded));
        assertThat(before.on()).isEqualTo("1992");
        assertThat(before.recordedBy()).isEqualTo("historian");
        assertThat(chronicle.entries.revision("s907", 2).position()).isEqualTo(corrected);
        assertThat(chronicle.entries.revisions("s907"))
                .extracting(Entry::status)
                .containsExactly("standing", "standing", "retracted", "standing");
    }

    @Test
    void an_entry_that_is_not_there_yet_is_told_from_one_that_never_was() {
        chronicle.record(bakuEmbassyOpened());
        long recorded = chronicle.record(section907Enacted());

        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> chronicle.entries.entry("section-907-enacted", new KnownAt.Position(recorded - 1)))
                .satisfies(refusal -> assertThat(refusal.position()).hasValue(recorded));
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> chronicle.entries.entry("nothing", now()))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Unanswered.Why.NOT_FOUND));
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> chronicle.entries.revision("section-907-enacted", 2))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Unanswered.Why.NOT_FOUND));
    }

    @Test
    void a_group_that_records_and_corrects_the_same_entry_leaves_one_version_open() {
        Provenance editor = Provenance.of("editor");
        Statement year = on(section907Enacted(), "1992");
        chronicle.journal.append(List.of(
                new Act(1, new EntryRecorded("s907", year), editor),
                new Act(2, new EntryRetracted("s907", Optional.of("another")), editor)));

        assertThat(chronicle.entries.entry("s907", new KnownAt.Position(1)).status())
                .isEqualTo("standing");
        Entry retracted = chronicle.entries.entry("s907", now());
        assertThat(retracted.status()).isEqualTo("retracted");
        assertThat(retracted.duplicateOf()).contains("another");
        assertThat(ids(all(Status.STANDING, Sort.ON, 10))).isEmpty();
        assertThat(ids(all(Status.RETRACTED, Sort.ON, 10))).containsExactly("s907");
    }

    @Test
    void entries_are_listed_by_what_they_are_and_whom_they_concern() {
        chronicle.record(bakuEmbassyOpened());
        chronicle.record(section907Enacted());
        chronicle.record(waiverGranted());
        chronicle.journal.append(
                1,
                new EntryRecorded("imported", on(bakuEmbassyOpened(), "1993")),
                new Provenance(
                        "importer",
                        Optional.empty(),
                        Optional.of(new Origin("visits", Optional.of("751"), Optional.of("2026-01"))),
                        Optional.empty(),
                        Optional.empty()));

        Entries all = Entries.standing(10);
        assertThat(ids(all))
                .containsExactly("imported", "waiver-granted", "section-907-enacted", "baku-embassy-opened");
        assertThat(ids(with(all, Optional.of("aid-restricted"), Optional.empty(), Optional.empty())))
                .containsExactly("section-907-enacted");
        assertThat(ids(with(all, Optional.empty(), Optional.of("visits"), Optional.empty())))
                .containsExactly("imported");
        assertThat(ids(with(all, Optional.empty(), Optional.empty(), Optional.of("embass bak"))))
                .containsExactly("imported", "baku-embassy-opened");
        assertThat(ids(with(all, Optional.empty(), Optional.empty(), Optional.of("'); drop & | ! :* <->"))))
                .isEmpty();
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> ids(with(all, Optional.empty(), Optional.empty(), Optional.of("'& | !"))))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Unanswered.Why.INVALID_PARAMETER));
        assertThat(ids(between("1992-10-01", "1993-02-01"))).containsExactly("section-907-enacted", "imported");
        assertThat(chronicle.entries.entry("imported", now()).origin())
                .contains(new Origin("visits", Optional.of("751"), Optional.of("2026-01")));
        assertThat(chronicle
                        .entries
                        .relations(Optional.of("AZ"), 10, Optional.empty())
                        .items())
                .containsExactly(new Relation("AZ-US", 4));
    }

    @Test
    void a_list_is_paged_at_the_position_of_its_first_page_in_every_order() {
        for (int i = 0; i < 9; i++) {
            chronicle.record("e" + i, on(bakuEmbassyOpened(), i % 3 == 0 ? "1992" : "199" + i + "-01-01"));
        }
        for (Sort sort : Sort.values()) {
            List<String> whole = ids(all(Status.STANDING, sort, 100)).stream()
                    .filter(id -> !id.startsWith("late"))
                    .toList();
            List<String> paged = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<Entry> page = chronicle.entries.entries(after(all(Status.STANDING, sort, 2), after));
                page.items().forEach(entry -> paged.add(entry.id()));
                after = page.next();
                chronicle.record("late-" + sort + paged.size(), on(bakuEmbassyOpened(), "1992"));
            } while (after.isPresent());
            assertThat(paged.stream().filter(id -> !id.startsWith("late")))
                    .as("%s", sort)
                    .isEqualTo(whole);
            assertThat(paged).as("%s", sort).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_days_asked_for_are_those_on_which_an_entry_may_have_been_in_every_order() {
        Map<String, Bounds> days = new HashMap<>();
        for (String on : List.of(
                "1990",
                "1991",
                "1991-05-05",
                "[..1991-06-01]",
                "[1991..1995]",
                "1992-01-01",
                "1993-03-03",
                "[1993..]")) {
            Edtf edtf = Edtf.parse(on);
            String id = "on-" + days.size();
            days.put(
                    id,
                    new Bounds(
                            edtf.start().earliest(),
                            edtf.end().map(Bounds::latest).orElse(LocalDate.MAX)));
            chronicle.record(id, on(bakuEmbassyOpened(), on));
        }
        List<Optional<LocalDate>> bounds = Stream.concat(
                        Stream.of(Optional.<LocalDate>empty()),
                        Stream.of("1989-01-01", "1991-05-05", "1992-01-01", "1992-01-02", "1999-01-01")
                                .map(day -> Optional.of(LocalDate.parse(day))))
                .toList();
        for (Sort sort : Sort.values()) {
            List<String> whole = ids(all(Status.STANDING, sort, 100));
            for (Optional<LocalDate> from : bounds) {
                for (Optional<LocalDate> until : bounds) {
                    if (!from.orElse(LocalDate.MIN).isAfter(until.orElse(LocalDate.MAX))) {
                        assertThat(paged(between(all(Status.STANDING, sort, 2), from, until)))
                                .as("%s from %s until %s", sort, from, until)
                                .isEqualTo(whole.stream()
                                        .filter(id -> overlaps(days.get(id), from, until))
                                        .toList());
                    }
                }
            }
        }
    }

    private static boolean overlaps(Bounds entry, Optional<LocalDate> from, Optional<LocalDate> until) {
        return (from.isEmpty() || !from.equals(until))
                && !entry.latest().isBefore(from.orElse(LocalDate.MIN))
                && entry.earliest().isBefore(until.orElse(LocalDate.MAX));
    }

    private List<String> paged(Entries question) {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Entry> page = chronicle.entries.entries(after(question, after));
            page.items().forEach(entry -> ids.add(entry.id()));
            after = page.next();
        } while (after.isPresent());
        return ids;
    }

    @Test
    void changes_are_told_newest_first_with_who_and_why() {
        chronicle.record(bakuEmbassyOpened());
        chronicle.record("s907", on(section907Enacted(), "1992"));
        chronicle.correct("s907", on(section907Enacted(), "1992-10-24"), "the statute's day");

        assertThat(changes(Optional.empty(), Optional.empty()))
                .extracting(Change::action)
                .containsExactly("corrected", "recorded", "recorded");
        assertThat(changes(Optional.of("editor"), Optional.empty()))
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).contains("the statute's day"));
        assertThat(changes(Optional.empty(), Optional.of("recorded"))).hasSize(2);
        Page<Change> page = chronicle.entries.changes(new Changes(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("AZ-US"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                2,
                Optional.empty()));
        assertThat(page.items()).extracting(Change::position).containsExactly(3L, 2L);
        assertThat(page.next()).isPresent();
    }

    @Test
    void what_stands_about_a_pair_is_counted_at_every_position() {
        chronicle.record("s907", section907Enacted().statement());
        chronicle.record(bakuEmbassyOpened());
        Page<Relation> before = chronicle.entries.relations(Optional.empty(), 10, Optional.empty());
        chronicle.retract("s907", "a trial");
        assertThat(before.items()).containsExactly(new Relation("AZ-US", 2));
        assertThat(counted("AZ")).containsExactly(new Relation("AZ-US", 1));
        chronicle.retract("baku-embassy-opened", "a trial");
        assertThat(counted("US")).isEmpty();
        assertThat(chronicle.entries.relation("AZ-US").entries()).isZero();
        chronicle.reinstate("s907", "it was none");
        assertThat(counted("US")).containsExactly(new Relation("AZ-US", 1));
        assertThat(counted("FR")).isEmpty();
    }

    private List<Relation> counted(String party) {
        return chronicle
                .entries
                .relations(Optional.of(party), 10, Optional.empty())
                .items();
    }

    @Test
    void the_journal_and_the_entries_are_exported_line_by_line() {
        chronicle.record("s907", on(section907Enacted(), "1992"));
        chronicle.retract("s907", "a trial");
        chronicle.record(bakuEmbassyOpened());

        List<String> lines = new ArrayList<>();
        chronicle.entries.exportJournal(3, lines::add);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith("{\"position\":1,\"recordedAt\":\"")
                .contains("\"type\":\"entry-recorded\",\"entry\":\"s907\",\"revision\":1,\"kind\":\"aid-restricted\","
                        + "\"on\":\"1992\",\"event\":{\"donor\":\"US\",\"recipient\":\"AZ\",")
                .endsWith("\"by\":\"historian\"}");
        assertThat(lines.get(1))
                .contains("\"type\":\"entry-retracted\",\"entry\":\"s907\",\"revision\":2,\"by\":\"editor\"")
                .endsWith("\"reason\":\"a trial\"}");

        List<Entry> entries = new ArrayList<>();
        chronicle.entries.exportEntries(
                with(Entries.standing(1), Optional.empty(), Optional.empty(), Optional.empty()), entries::add);
        assertThat(entries).extracting(Entry::id).containsExactly("baku-embassy-opened");
    }

    private List<String> ids(Entries question) {
        return chronicle.entries.entries(question).items().stream()
                .map(Entry::id)
                .toList();
    }

    private List<Change> changes(Optional<String> by, Optional<String> action) {
        return chronicle
                .entries
                .changes(new Changes(
                        by,
                        action,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        50,
                        Optional.empty()))
                .items();
    }

    private static Entries all(Status status, Sort sort, int limit) {
        Entries all = Entries.standing(limit);
        return new Entries(
                all.kind(),
                all.party(),
                all.relation(),
                all.origin(),
                all.q(),
                all.from(),
                all.until(),
                status,
                all.knownAt(),
                sort,
                limit,
                all.after());
    }

    private static Entries after(Entries all, Optional<String> after) {
        return new Entries(
                all.kind(),
                all.party(),
                all.relation(),
                all.origin(),
                all.q(),
                all.from(),
                all.until(),
                all.status(),
                all.knownAt(),
                all.sort(),
                all.limit(),
                after);
    }

    private static Entries with(Entries all, Optional<String> kind, Optional<String> origin, Optional<String> q) {
        return new Entries(
                kind,
                Optional.of(AZ.id()),
                Optional.of("AZ-US"),
                origin,
                q,
                all.from(),
                all.until(),
                all.status(),
                all.knownAt(),
                all.sort(),
                all.limit(),
                all.after());
    }

    private static Entries between(String from, String until) {
        return between(
                all(Status.ALL, Sort.ON, 10), Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(until)));
    }

    private static Entries between(Entries all, Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Entries(
                all.kind(),
                all.party(),
                all.relation(),
                all.origin(),
                all.q(),
                from,
                until,
                all.status(),
                all.knownAt(),
                all.sort(),
                all.limit(),
                all.after());
    }
}
