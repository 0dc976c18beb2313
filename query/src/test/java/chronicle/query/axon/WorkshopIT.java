package chronicle.query.axon;

import static chronicle.query.timeline.Happenings.section907Enacted;
import static chronicle.query.timeline.Happenings.waiverGranted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chronicle.events.JournalLine;
import chronicle.query.oracle.RandomJournal;
import chronicle.query.postgres.Copies.Told;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.Server;
import chronicle.query.postgres.ViewAudit;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.postgres.Workshop;
import chronicle.query.postgres.WrittenJournal;
import chronicle.query.question.Answer;
import chronicle.query.question.Differences;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Unanswered;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies are made beside those that answer, held to them, and put in their place. */
class WorkshopIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.parse("2005-01-01");
    private static Server server;

    @BeforeAll
    static void startServer() {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    /** Lets a piece of work go on for so many looks, and then stops it. */
    private static final class Patient implements Onlooker {
        private int looks;

        Patient(int looks) {
            this.looks = looks;
        }

        @Override
        public boolean goesOn() {
            return looks-- > 0;
        }

        @Override
        public void sees(String step, long done, long total) {
            assertThat(done).isBetween(0L, total);
        }
    }

    private static final Onlooker NEVER_STOPS = new Patient(Integer.MAX_VALUE);

    private static Map<Timeline<?>, Told> begun(Workshop workshop, String operation, List<Timeline<?>> views) {
        Map<Timeline<?>, Told> copies = new LinkedHashMap<>();
        views.forEach(view -> copies.put(view, workshop.begin(view, operation)));
        return copies;
    }

    private static long append(Chronicle chronicle, List<JournalLine> lines) {
        chronicle.journal.append(lines.stream()
                .map(line -> new WrittenJournal.Act(line.revision(), line.event(), line.provenance()))
                .toList());
        return lines.getLast().position();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_copy_however_often_its_filling_is_cut_off_holds_what_the_live_one_holds(long seed) {
        Random random = new Random(seed);
        List<JournalLine> lines = RandomJournal.of(seed, 90);
        try (Chronicle chronicle = Chronicle.running(server, Timelines.all())) {
            append(chronicle, lines.subList(0, 60));
            Workshop workshop = workshop(random);
            var copies = begun(workshop, "seed " + seed, Timelines.all());
            while (!workshop.fill(begun(workshop, "seed " + seed, Timelines.all()), new Patient(random.nextInt(6)))) {
                workshop = workshop(random);
            }
            assertThat(chronicle.views.awaitViews(append(chronicle, lines.subList(60, 80)), LONG))
                    .isTrue();
            for (var copy : copies.entrySet()) {
                assertThat(workshop.compare(copy.getValue().copy())).isEqualTo(Differences.NONE);
                while (!workshop.catchUp(copy.getKey(), copy.getValue().copy(), new Patient(1))) {
                    workshop = workshop(random);
                }
                assertThat(workshop.compare(copy.getValue().copy())).isEqualTo(Differences.NONE);
                Told former = workshop.served(copy.getKey().name()).orElseThrow();

                assertThat(workshop.check(copy.getKey(), copy.getValue().copy(), NEVER_STOPS))
                        .isEqualTo(Differences.NONE);
                assertThat(workshop.serve(copy.getKey(), copy.getValue().copy(), NEVER_STOPS))
                        .isTrue();

                assertThat(workshop.served(copy.getKey().name()).orElseThrow().copy())
                        .isEqualTo(copy.getValue().copy());
                assertThat(workshop.compare(former.copy())).isEqualTo(Differences.NONE);
            }
            assertThat(chronicle.views.awaitViews(append(chronicle, lines.subList(80, 90)), LONG))
                    .isTrue();
            ViewAudit.Report audited = new ViewAudit(server.application()).run(Timelines.all(), NEVER_STOPS);
            assertThat(audited.differences()).isEqualTo(Differences.NONE);
            assertThat(audited.compared()).hasSize(Timelines.all().size());
            assertThat(audited.subjects()).isGreaterThan(Timelines.all().size());
            for (Timeline<?> view : Timelines.all()) {
                Told former = workshop.copies(view.name()).getFirst();
                assertThat(former.position()).isEqualTo(80);
                assertThat(workshop.catchUp(view, former.copy(), NEVER_STOPS)).isTrue();
                assertThat(workshop.compare(former.copy())).isEqualTo(Differences.NONE);
                workshop.drop(former.copy());
                assertThat(workshop.copies(view.name())).hasSize(1);
            }
        }
    }

    /** One that can keep little in mind, and that reads and tells little at a time. */
    private static Workshop workshop(Random random) {
        return new Workshop(server.application(), random.nextInt(30), 1 + random.nextInt(3), 5 + random.nextInt(30));
    }

    @Test
    void a_copy_that_two_drop_is_gone_for_both_and_one_that_serves_is_dropped_by_nobody() {
        Aid aid = new Aid();
        try (Chronicle chronicle = Chronicle.running(server, List.of(aid))) {
            chronicle.record(section907Enacted());
            Workshop workshop = new Workshop(server.application(), 1000);
            Told served = workshop.served("aid").orElseThrow();
            Told other = workshop.begin(aid, "cancelled");

            List<CompletableFuture<Void>> drops = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> workshop.drop(other.copy())))
                    .limit(2)
                    .toList();

            drops.forEach(CompletableFuture::join);
            assertThat(workshop.copies("aid")).extracting(Told::copy).containsExactly(served.copy());
            assertThatThrownBy(() -> workshop.drop(served.copy())).hasMessageContaining("serves");
        }
    }

    @Test
    void what_a_live_copy_tells_wrongly_is_found_and_gone_once_another_one_answers() {
        Aid aid = new Aid();
        try (Chronicle chronicle = Chronicle.running(server, List.of(aid))) {
            chronicle.record(section907Enacted());
            assertThat(chronicle.views.awaitViews(chronicle.record(waiverGranted()), LONG))
                    .isTrue();
            server.execute("update chronicle.belief set status = 'generous' where status = 'waived';"
                    + " delete from chronicle.subject_party where party = 'AZ'");
            Workshop workshop = new Workshop(server.application(), 1000);
            Told copy = workshop.begin(aid, "mending");
            assertThat(workshop.fill(Map.of(aid, copy), NEVER_STOPS)).isTrue();

            Differences found = workshop.compare(copy.copy());

            assertThat(found.number()).isEqualTo(2);
            assertThat(found.examples().getFirst())
                    .containsEntry("subject", "US-to-AZ")
                    .containsEntry("differs", List.of("status"))
                    .containsEntry("served", Map.of("certainty", "certain", "status", "generous"))
                    .containsEntry("built", Map.of("certainty", "certain", "status", "waived"));
            assertThat(found.examples().getLast()).containsEntry("party", "AZ").containsEntry("only", "built");
            assertThat(answer(chronicle.views).status()).contains("generous");
            assertThat(workshop.check(aid, copy.copy(), NEVER_STOPS)).isEqualTo(Differences.NONE);
            Differences read =
                    workshop.check(aid, workshop.served("aid").orElseThrow().copy(), NEVER_STOPS);
            assertThat(read.number()).isPositive();
            assertThat(read.examples().getFirst().get("built").toString()).contains("certain generous");
            assertThat(read.examples().getFirst().get("read").toString()).contains("certain waived");
            assertThat(workshop.serve(aid, copy.copy(), NEVER_STOPS)).isTrue();
            assertThat(answer(chronicle.views).status()).contains("waived");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update chronicle.belief set status = status || '!' where subject = %s",
                "update chronicle.belief set answers = replace(answers::text, 'title', 'titel')::json where subject ="
                        + " %s",
                "update chronicle.belief set qualified = not qualified where subject = %s",
                "update chronicle.belief set valid = daterange(lower(valid) + 1, upper(valid)) where subject = %s",
                "update chronicle.belief set known = int8range(lower(known), null) where subject = %s",
                "update chronicle.belief set subject = 'AZ-to-US' where subject = %s",
                "delete from chronicle.belief where subject = %s",
            })
    void an_audit_of_the_views_names_the_subject_of_which_one_belief_was_tampered_with(String deed) {
        Aid aid = new Aid();
        try (Chronicle chronicle = Chronicle.running(server, List.of(aid))) {
            chronicle.record(section907Enacted());
            chronicle.record(waiverGranted());
            assertThat(chronicle.views.awaitViews(chronicle.retract("waiver-granted", "a trial"), LONG))
                    .isTrue();
            ViewAudit audit = new ViewAudit(server.application());
            assertThat(audit.run(List.of(aid), NEVER_STOPS))
                    .isEqualTo(new ViewAudit.Report(List.of("aid"), List.of(), 1, Differences.NONE));

            server.execute(deed.formatted("'US-to-AZ' and status = 'waived' and not upper_inf(known)"));

            ViewAudit.Report found = audit.run(List.of(aid), NEVER_STOPS);
            assertThat(found.sound()).isFalse();
            assertThat(found.differences().examples())
                    .extracting(example -> example.get("subject"))
                    .contains("US-to-AZ");
        }
    }

    @Test
    void an_audit_of_the_views_finds_wrong_lists_lost_lines_and_lines_that_say_nothing() {
        Aid aid = new Aid();
        try (Chronicle chronicle = Chronicle.running(server, List.of(aid))) {
            chronicle.record(section907Enacted());
            assertThat(chronicle.views.awaitViews(chronicle.record(waiverGranted()), LONG))
                    .isTrue();
            assertThat(audited(aid)).isEmpty();
            server.execute("update chronicle.subject_party set since = 2 where party = 'AZ'");
            assertThat(audited(aid)).singleElement().asString().contains("US-to-AZ", "listed otherwise");
            server.execute("update chronicle.subject_party set since = 1");
            assertThat(audited(new NextEdition<>(aid))).isEmpty();
            rewrite("update chronicle.journal set payload = jsonb_set(payload, '{on}', '\"2003-03-03\"') where position"
                    + " = 2");
            assertThat(audited(aid))
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence).contains("US-to-AZ"));
            rewrite("update chronicle.journal set payload = payload - 'on' where position = 2");
            assertThat(audited(aid)).singleElement().asString().contains("position 2", "cannot be read");
            rewrite("delete from chronicle.journal where position = 2");
            assertThat(audited(aid)).isNotEmpty();
        }
    }

    private static void rewrite(String sql) {
        server.execute("begin; set local session_replication_role = replica; " + sql + "; commit");
    }

    private static List<String> audited(Timeline<?> view) {
        return new ViewAudit(server.application())
                .run(List.of(view), NEVER_STOPS).differences().examples().stream()
                        .map(ViewAudit::sentence)
                        .toList();
    }

    @Test
    void a_view_of_a_new_edition_answers_as_it_stood_until_the_new_one_has_caught_up() {
        Aid aid = new Aid();
        NextEdition<?> next = new NextEdition<>(aid);
        try (Chronicle chronicle = Chronicle.running(server, List.of(aid))) {
            assertThat(chronicle.views.awaitViews(chronicle.record(section907Enacted()), LONG))
                    .isTrue();
            chronicle.close();
            try (ViewProcessors processors = Chronicle.processors(server, List.of(next), "next")) {
                processors.start();
                ViewQuestions questions = new ViewQuestions(server.application(), List.of(next), Duration.ofMillis(50));
                chronicle.record(waiverGranted());

                Answer frozen = answer(questions);
                assertThat(frozen.edition()).isEqualTo(1);
                assertThat(frozen.position()).isEqualTo(1);
                assertThat(frozen.status()).contains("restricted");
                assertThat(questions.positions().getFirst().frozen()).isTrue();
                assertThat(questions.awaitViews(2, LONG))
                        .as("no write waits for it")
                        .isTrue();
                assertThatExceptionOfType(Unanswered.class)
                        .isThrownBy(() -> questions.answer("aid", "US-to-AZ", DAY, new KnownAt.Position(2)))
                        .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Unanswered.Why.VIEW_BEHIND));

                Workshop workshop = new Workshop(server.application(), 1000);
                Told copy = workshop.begin(next, "edition 2");
                assertThat(workshop.fill(Map.of(next, copy), NEVER_STOPS)).isTrue();
                assertThat(answer(questions).edition()).isEqualTo(1);
                assertThat(workshop.serve(next, copy.copy(), NEVER_STOPS)).isTrue();

                assertThat(answer(questions).edition()).isEqualTo(2);
                assertThat(answer(questions).status()).contains("WAIVED");
                long position = chronicle.retract("waiver-granted", "a trial");
                assertThat(questions.awaitViews(position, LONG)).isTrue();
                assertThat(answer(questions).status()).contains("RESTRICTED");
            }
        }
    }

    private static Answer answer(ViewQuestions questions) {
        return questions.answer("aid", "US-to-AZ", DAY, new KnownAt.Now());
    }
}
