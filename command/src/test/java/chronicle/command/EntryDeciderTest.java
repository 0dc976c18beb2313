package chronicle.command;

import static chronicle.command.Happenings.aliyevVisited;
import static chronicle.command.Happenings.bakuEmbassyOpened;
import static chronicle.command.Happenings.because;
import static chronicle.command.Happenings.editor;
import static chronicle.command.Happenings.section907Enacted;
import static chronicle.command.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryCommand.ReinstateEntry;
import chronicle.command.EntryCommand.RetractEntry;
import chronicle.command.Refusal.StaleRevision;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Margin;
import chronicle.events.Party;
import chronicle.events.Provenance;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Telling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDeciderTest {

    private static final ChronicleEvent RECORDED = new EntryRecorded("e1", section907Enacted());
    private static final ChronicleEvent RETRACTED = new EntryRetracted("e1", Optional.empty());
    private static final Provenance STATUTE = because("the statute names the day");

    private static CorrectEntry correction(int revision, Statement to, Provenance provenance) {
        return new CorrectEntry(
                "e1",
                revision,
                Optional.of(to.on()),
                Optional.of(new Telling(to.event(), to.margin())),
                Optional.of(to.sources()),
                provenance);
    }

    private static CorrectEntry of(String day) {
        return new CorrectEntry("e1", 1, Optional.of(Edtf.parse(day)), Optional.empty(), Optional.empty(), STATUTE);
    }

    private static Statement onTheDay() {
        Statement before = section907Enacted();
        return new Statement(Edtf.parse("1992-10-24"), before.event(), before.margin(), before.sources());
    }

    @Nested
    class Recording {

        @Test
        void makes_an_entry() {
            given().when(new RecordEntry("e1", section907Enacted(), editor())).then(RECORDED);
        }

        @Test
        void needs_no_reason() {
            assertThat(editor().reason()).isEmpty();
            given().when(new RecordEntry("e1", bakuEmbassyOpened(), editor()))
                    .then(new EntryRecorded("e1", bakuEmbassyOpened()));
        }

        @Test
        void the_same_id_again_is_refused_even_with_the_same_words() {
            given(RECORDED)
                    .when(new RecordEntry("e1", section907Enacted(), editor()))
                    .refused("exists");
        }

        @Test
        void the_id_of_a_retracted_entry_is_refused() {
            given(RECORDED, RETRACTED)
                    .when(new RecordEntry("e1", section907Enacted(), editor()))
                    .refused("exists");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "-a", ".", "a b", "a/b", "ä", "a\n", "a?b"})
        void an_id_unfit_for_an_address_is_refused(String id) {
            given().when(new RecordEntry(id, section907Enacted(), editor())).refused("validation", "/id");
        }

        @Test
        void an_id_is_at_most_a_hundred_characters_long() {
            String longest = "x".repeat(100);
            given().when(new RecordEntry(longest, section907Enacted(), editor()))
                    .then(new EntryRecorded(longest, section907Enacted()));
            given().when(new RecordEntry(longest + "x", section907Enacted(), editor()))
                    .refused("validation", "/id");
        }
    }

    @Nested
    class Correcting {

        @Test
        void the_day_alone_keeps_the_rest() {
            given(RECORDED).when(of("1992-10-24")).then(new EntryCorrected("e1", onTheDay()));
        }

        @Test
        void the_sources_replaces_them_whole() {
            Source statute = new Source(
                    "Public Law 102-511", Optional.empty(), Optional.of("s. 907"), Optional.empty(), Map.of());
            Statement before = section907Enacted();
            given(RECORDED)
                    .when(new CorrectEntry(
                            "e1", 1, Optional.empty(), Optional.empty(), Optional.of(List.of(statute)), STATUTE))
                    .then(new EntryCorrected(
                            "e1", new Statement(before.on(), before.event(), before.margin(), List.of(statute))));
        }

        @Test
        void the_event_replaces_its_margin_too() {
            Margin margin = new Margin(List.of(new Party("AM")), Optional.of("as amended"));
            Statement before = section907Enacted();
            given(RECORDED)
                    .when(new CorrectEntry(
                            "e1",
                            1,
                            Optional.empty(),
                            Optional.of(new Telling(before.event(), margin)),
                            Optional.empty(),
                            STATUTE))
                    .then(new EntryCorrected(
                            "e1", new Statement(before.on(), before.event(), margin, before.sources())));
        }

        @Test
        void what_was_never_recorded_is_not_found() {
            given().when(of("1992-10-24")).refused("not-found");
        }

        @Test
        void a_day_after_the_last_day_that_stays_is_refused() {
            DiplomaticEvent waiver = new WaiverGranted(
                    new Party("US"),
                    new Party("AZ"),
                    "section-907",
                    Optional.empty(),
                    Optional.of(Edtf.parse("2002-12-31")));
            Statement before = new Statement(
                    Edtf.parse("2002-01-25"),
                    waiver,
                    Margin.EMPTY,
                    section907Enacted().sources());
            given(new EntryRecorded("e1", before)).when(of("2003-01-25")).refused("validation", "/event/lastDay");
            given(new EntryRecorded("e1", before))
                    .when(of("2002-01-26"))
                    .then(new EntryCorrected(
                            "e1", new Statement(Edtf.parse("2002-01-26"), waiver, Margin.EMPTY, before.sources())));
        }

        @Test
        void without_a_reason_is_refused() {
            given(RECORDED).when(correction(1, onTheDay(), editor())).refused("validation", "/reason");
            given(RECORDED).when(correction(1, onTheDay(), because("  "))).refused("validation", "/reason");
        }

        @Test
        void nothing_is_refused() {
            given(RECORDED).when(correction(1, section907Enacted(), STATUTE)).refused("nothing-changed");
            given(RECORDED)
                    .when(new CorrectEntry("e1", 1, Optional.empty(), Optional.empty(), Optional.empty(), STATUTE))
                    .refused("nothing-changed");
        }

        @Test
        void back_to_what_it_once_said_is_a_change() {
            given(RECORDED, new EntryCorrected("e1", onTheDay()))
                    .when(correction(2, section907Enacted(), STATUTE))
                    .then(new EntryCorrected("e1", section907Enacted()));
            given(RECORDED, new EntryCorrected("e1", onTheDay()))
                    .when(correction(2, onTheDay(), STATUTE))
                    .refused("nothing-changed");
        }

        @Test
        void the_kind_is_refused() {
            given(RECORDED).when(correction(1, bakuEmbassyOpened(), STATUTE)).refused("validation", "/event");
        }

        @Test
        void a_point_to_an_interval_is_refused() {
            given(RECORDED).when(of("1992/1993")).refused("validation", "/on");
        }

        @Test
        void a_span_to_an_interval_or_a_day_is_fine() {
            ChronicleEvent visit = new EntryRecorded("e1", aliyevVisited());
            given(visit).when(of("1997-07-28/1997-08-05")).thenCorrectedTo("1997-07-28/1997-08-05");
            given(visit).when(of("1997-07-28")).thenCorrectedTo("1997-07-28");
        }

        @Test
        void away_all_sources_is_refused() {
            given(RECORDED)
                    .when(new CorrectEntry(
                            "e1", 1, Optional.empty(), Optional.empty(), Optional.of(List.of()), STATUTE))
                    .refused("validation", "/sources");
        }

        @Test
        void tells_all_that_is_wrong_at_once() {
            given(RECORDED)
                    .when(new CorrectEntry(
                            "e1",
                            1,
                            Optional.of(Edtf.parse("1992/1993")),
                            Optional.of(new Telling(bakuEmbassyOpened().event(), Margin.EMPTY)),
                            Optional.of(List.of()),
                            editor()))
                    .refused("validation", "/reason", "/sources", "/event", "/on");
        }

        @Test
        void a_retracted_entry_is_refused() {
            given(RECORDED, RETRACTED).when(correction(2, onTheDay(), STATUTE)).refused("already-retracted");
        }

        @Test
        void a_stale_revision_comes_before_all_other_rules() {
            given(RECORDED, new EntryCorrected("e1", onTheDay()))
                    .when(correction(1, bakuEmbassyOpened(), editor()))
                    .refused(new StaleRevision(2));
            given(RECORDED).when(correction(2, onTheDay(), STATUTE)).refused(new StaleRevision(1));
            given(RECORDED, RETRACTED).when(correction(1, onTheDay(), STATUTE)).refused(new StaleRevision(2));
        }
    }

    @Nested
    class Retracting {

        @Test
        void takes_an_entry_back() {
            given(RECORDED)
                    .when(new RetractEntry("e1", 1, Optional.empty(), because("it was a rumour")))
                    .then(RETRACTED);
        }

        @Test
        void may_name_the_standing_entry_that_tells_the_same() {
            given(RECORDED)
                    .whereStands("e2")
                    .when(new RetractEntry("e1", 1, Optional.of("e2"), because("told twice")))
                    .then(new EntryRetracted("e1", Optional.of("e2")));
        }

        @Test
        void in_favour_of_one_that_does_not_stand_is_refused() {
            given(RECORDED)
                    .when(new RetractEntry("e1", 1, Optional.of("e2"), because("told twice")))
                    .refused("validation", "/duplicateOf");
        }

        @Test
        void in_favour_of_itself_is_refused() {
            given(RECORDED)
                    .whereStands("e1")
                    .when(new RetractEntry("e1", 1, Optional.of("e1"), because("told twice")))
                    .refused("validation", "/duplicateOf");
        }

        @Test
        void without_a_reason_is_refused() {
            given(RECORDED)
                    .when(new RetractEntry("e1", 1, Optional.empty(), editor()))
                    .refused("validation", "/reason");
        }

        @Test
        void twice_is_refused() {
            given(RECORDED, RETRACTED)
                    .when(new RetractEntry("e1", 2, Optional.empty(), because("again")))
                    .refused("already-retracted");
        }

        @Test
        void what_was_never_recorded_is_not_found() {
            given().when(new RetractEntry("e1", 1, Optional.empty(), because("again")))
                    .refused("not-found");
        }
    }

    @Nested
    class Reinstating {

        @Test
        void lets_an_entry_say_again_what_it_last_said() {
            given(RECORDED, new EntryCorrected("e1", onTheDay()), RETRACTED)
                    .when(new ReinstateEntry("e1", 3, because("no rumour after all")))
                    .then(new EntryReinstated("e1"));
            given(RECORDED, new EntryCorrected("e1", onTheDay()), RETRACTED, new EntryReinstated("e1"))
                    .when(correction(4, onTheDay(), STATUTE))
                    .refused("nothing-changed");
        }

        @Test
        void what_stands_is_refused() {
            given(RECORDED)
                    .when(new ReinstateEntry("e1", 1, because("just so")))
                    .refused("not-retracted");
        }

        @Test
        void without_a_reason_is_refused() {
            given(RECORDED, RETRACTED)
                    .when(new ReinstateEntry("e1", 2, editor()))
                    .refused("validation", "/reason");
        }
    }

    @Test
    void a_refusal_speaks_to_a_person_and_carries_no_stack() {
        Refusal refusal = EntryDecider.notFound("e1");
        assertThat(refusal).hasMessage("no entry has the id e1");
        assertThat(refusal.getStackTrace()).isEmpty();
    }
}
