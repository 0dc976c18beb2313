package chronicle.query.engine;

import static chronicle.query.engine.Certainty.CERTAIN;
import static chronicle.query.engine.Certainty.POSSIBLE;
import static chronicle.query.engine.Certainty.UNRECORDED;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.DE;
import static chronicle.query.timeline.Happenings.NAGORNO_KARABAKH;
import static chronicle.query.timeline.Happenings.SECTION_907;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.happening;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.WaiverAuthorized;
import chronicle.events.Assistance.WaiverExtended;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Conflict.BlockadeImposed;
import chronicle.events.Conflict.ConflictBegan;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.JournalLine;
import chronicle.events.MissionRank;
import chronicle.events.Provenance;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import chronicle.query.oracle.JournalLedger;
import chronicle.query.oracle.MemoryBeliefs;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Conflicts;
import chronicle.query.timeline.Envoys;
import chronicle.query.timeline.Missions;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the views tell of days on which something may or may not have happened: the cases of DESIGN.md section 2. */
class UnderDoubtTest {

    private static final Optional<String> BAKU = Optional.of("Baku");
    private final List<JournalLine> journal = new ArrayList<>();

    @Test
    void section_907_enacted_in_1992_and_waived_in_january_2002() {
        record("1992", new AidRestricted(US, AZ, SECTION_907, Optional.empty()));
        record("[2001-09-11..2002-01]", new WaiverAuthorized(US, AZ, SECTION_907, Optional.empty(), Optional.empty()));
        record("2002-01", new WaiverGranted(US, AZ, SECTION_907, Optional.empty(), Optional.empty()));
        assertTold(new Aid(), "US-to-AZ", "1991-12-31", UNRECORDED, "unrestricted");
        assertTold(new Aid(), "US-to-AZ", "1992-06-30", POSSIBLE, "unrestricted", "restricted");
        assertTold(new Aid(), "US-to-AZ", "1992-12-31", CERTAIN, "restricted");
        assertTold(new Aid(), "US-to-AZ", "2001-10-01", CERTAIN, "restricted", "restricted");
        assertTold(new Aid(), "US-to-AZ", "2002-01-15", POSSIBLE, "restricted", "restricted", "waived");
        assertTold(new Aid(), "US-to-AZ", "2002-02-01", CERTAIN, "waived");
    }

    @Test
    void a_waiver_of_an_uncertain_last_day_may_have_lapsed() {
        record("1992-10-24", new AidRestricted(US, AZ, SECTION_907, Optional.empty()));
        record(
                "2002-01-25",
                new WaiverGranted(US, AZ, SECTION_907, Optional.empty(), Optional.of(Edtf.parse("2002-12"))));
        assertTold(new Aid(), "US-to-AZ", "2002-12-01", CERTAIN, "waived");
        assertTold(new Aid(), "US-to-AZ", "2002-12-15", POSSIBLE, "waived", "restricted");
        assertTold(new Aid(), "US-to-AZ", "2003-01-01", CERTAIN, "restricted");
    }

    @Test
    void an_extension_that_may_have_come_leaves_open_whether_the_waiver_lapsed() {
        record("1992-10-24", new AidRestricted(US, AZ, SECTION_907, Optional.empty()));
        record(
                "2002-01-25",
                new WaiverGranted(US, AZ, SECTION_907, Optional.empty(), Optional.of(Edtf.parse("2002-12-31"))));
        record("[2002-12-01..2003-06-30]", new WaiverExtended(US, AZ, SECTION_907, Optional.empty(), Optional.empty()));
        assertTold(new Aid(), "US-to-AZ", "2003-03-01", POSSIBLE, "restricted", "waived");
        assertTold(new Aid(), "US-to-AZ", "2003-07-01", CERTAIN, "waived");
    }

    @Test
    void an_embassy_opened_in_may_and_closed_in_the_same_year() {
        record("1993-05-01", new MissionOpened(US, AZ, MissionRank.EMBASSY, BAKU));
        record("1993", new MissionClosed(US, AZ, MissionRank.EMBASSY, BAKU));
        assertTold(new Missions(), "US-to-AZ", "1993-04-30", UNRECORDED, "none");
        assertTold(new Missions(), "US-to-AZ", "1993-06-01", POSSIBLE, "embassy", "none");
        assertTold(new Missions(), "US-to-AZ", "1994-01-01", CERTAIN, "none");
    }

    @Test
    void an_embassy_that_moves_within_a_year_may_be_in_either_city_in_both_or_in_none() {
        record("1955-05-05", new MissionOpened(US, DE, MissionRank.EMBASSY, Optional.of("Bonn")));
        record("1999", new MissionOpened(US, DE, MissionRank.EMBASSY, Optional.of("Berlin")));
        record("1999", new MissionClosed(US, DE, MissionRank.EMBASSY, Optional.of("Bonn")));
        assertTold(new Missions(), "US-to-DE", "1999-06-01", POSSIBLE, "embassy", "embassy", "none", "embassy");
        assertTold(new Missions(), "US-to-DE", "2000-01-01", CERTAIN, "embassy");
    }

    @Test
    void a_successor_in_the_year_of_the_departure_may_be_in_post_or_nobody() {
        record("2001-03-01", took("Ross Wilson"));
        record("2003", new EnvoyDeparted(US, AZ, "Ross Wilson", Optional.empty(), Optional.empty()));
        record("2003", took("Reno Harnish"));
        assertTold(new Envoys(), "US-to-AZ", "2003-06-01", POSSIBLE, "Ross Wilson", "Reno Harnish", "none recorded");
        assertTold(new Envoys(), "US-to-AZ", "2004-01-01", CERTAIN, "Reno Harnish");
    }

    @Test
    void a_visit_of_an_unknown_day_may_not_have_begun_go_on_or_be_over() {
        record("2005", new VisitPaid("Barack Obama", Optional.empty(), US, AZ, Optional.empty(), List.of()));
        assertTold(new Visits(), "US-to-AZ", "2005-06-01", POSSIBLE, "none", "1 visit", "1 visit");
        assertTold(new Visits(), "US-to-AZ", "2006-01-01", CERTAIN, "1 visit");
    }

    @Test
    void visits_on_unknown_days_are_independent_of_each_other() {
        record("2005", new VisitPaid("Barack Obama", Optional.empty(), US, AZ, Optional.empty(), List.of()));
        record("2005-03-01", new VisitPaid("Richard Lugar", Optional.empty(), US, AZ, Optional.empty(), List.of()));
        assertThat(told(new Visits(), "US-to-AZ", "2005-06-01").possible())
                .extracting(Possible::status)
                .containsOnly("1 visit", "2 visits");
    }

    @Test
    void a_blockade_of_an_unknown_day_leaves_the_conflict_certain() {
        record("1988-02-20", new ConflictBegan(NAGORNO_KARABAKH, List.of(AZ, DE)));
        record("[1989..1992]", new BlockadeImposed(NAGORNO_KARABAKH, AZ, DE));
        assertTold(new Conflicts(), "nagorno-karabakh", "1990-01-01", CERTAIN, "active", "active");
    }

    private static EnvoyTookPost took(String person) {
        return new EnvoyTookPost(US, AZ, person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void record(String on, DiplomaticEvent event) {
        int position = journal.size() + 1;
        String entry = "entry-" + position;
        journal.add(new JournalLine(
                position,
                Instant.EPOCH,
                1,
                new EntryRecorded(entry, happening(entry, on, event).statement()),
                Provenance.of("a test")));
    }

    private <S extends Record> Told told(Timeline<S> view, String subject, String asOf) {
        Materialiser<S> materialiser = new Materialiser<>(view, new JournalLedger(journal), Integer.MAX_VALUE);
        MemoryBeliefs beliefs = new MemoryBeliefs();
        beliefs.write(materialiser.tell(journal));
        return beliefs.at(subject, LocalDate.parse(asOf), journal.size()).orElseThrow();
    }

    private <S extends Record> void assertTold(
            Timeline<S> view, String subject, String asOf, Certainty certainty, String... headlines) {
        Told told = told(view, subject, asOf);
        assertThat(told.certainty()).isEqualTo(certainty);
        assertThat(told.possible()).extracting(Possible::status).containsExactly(headlines);
    }
}
