package chronicle.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.RestrictionRepealed;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.Edtf;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionOpened;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Missions;
import chronicle.query.timeline.Visits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples and rules of DESIGN.md section 2, one by one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoubtfulDatesTest {

    private static final Party US = new Party("US");
    private static final Party AZ = new Party("AZ");
    private static final Party DE = new Party("DE");

    private static AidRestricted restricted() {
        return new AidRestricted(US, AZ, "Section 907", Optional.empty());
    }

    private static WaiverGranted waived(Optional<Edtf> lastDay) {
        return new WaiverGranted(US, AZ, "Section 907", Optional.empty(), lastDay);
    }

    private static RestrictionRepealed repealed() {
        return new RestrictionRepealed(US, AZ, "Section 907", Optional.empty());
    }

    private static MissionOpened opened(String city) {
        return new MissionOpened(US, DE, MissionRank.EMBASSY, Optional.of(city));
    }

    private static MissionClosed closed(String city) {
        return new MissionClosed(US, DE, MissionRank.EMBASSY, Optional.of(city));
    }

    private static VisitPaid visit() {
        return new VisitPaid("a president", Optional.empty(), AZ, US, Optional.empty(), List.of());
    }

    @Nested
    class A_statute_enacted_in_a_year_and_waived_in_a_month {

        private final Chronicle chronicle = Chronicle.of(new Aid(), "US-to-AZ")
                .recorded("statute", "1992", restricted())
                .recorded("waiver", "2002-01", waived(Optional.empty()));

        @Test
        void is_unrecorded_before_that_year() {
            assertThat(chronicle.on("1991-12-31")).isEqualTo("unrecorded [unrestricted]");
        }

        @Test
        void possibly_restricts_from_the_first_day_of_the_year_to_the_last_but_one() {
            assertThat(chronicle.on("1992-01-01")).isEqualTo("possible [unrestricted, restricted]");
            assertThat(chronicle.on("1992-06-30")).isEqualTo("possible [unrestricted, restricted]");
            assertThat(chronicle.on("1992-12-30")).isEqualTo("possible [unrestricted, restricted]");
        }

        @Test
        void certainly_restricts_on_the_last_day_of_the_year() {
            assertThat(chronicle.on("1992-12-31")).isEqualTo("certain [restricted]");
        }

        @Test
        void is_possibly_waived_within_that_month_and_certainly_after_it() {
            assertThat(chronicle.on("2002-01-15")).isEqualTo("possible [restricted, waived]");
            assertThat(chronicle.on("2002-02-01")).isEqualTo("certain [waived]");
        }

        @Test
        void is_certain_once_corrected_to_a_day_and_was_possible_before_that_edit() {
            chronicle.corrected("statute", "1992-10-24");

            assertThat(chronicle.on("1992-11-01")).isEqualTo("certain [restricted]");
            assertThat(chronicle.on("1992-10-23")).isEqualTo("unrecorded [unrestricted]");
            assertThat(chronicle.on("1992-11-01", 2)).isEqualTo("possible [unrestricted, restricted]");
        }

        @Test
        void tells_since_when_and_until_when_each_possible_status_holds() {
            List<Possible> possible = chronicle.told("1992-06-30").possible();

            assertThat(possible.getFirst().since()).isEmpty();
            assertThat(possible.getFirst().until()).contains("1992");
            assertThat(possible.getLast().since()).contains("1992");
            assertThat(possible.getLast().until()).contains("2002-01");
            assertThat(chronicle.told("2010-01-01").possible().getFirst().since())
                    .contains("2002-01");
            assertThat(chronicle.told("2010-01-01").possible().getFirst().until())
                    .isEmpty();
        }

        @Test
        void rests_on_the_statute_and_then_on_the_waiver() {
            assertThat(chronicle.told("2002-02-01").possible().getFirst().because())
                    .extracting(Happening::entry)
                    .containsExactly("statute", "waiver");
        }

        @Test
        void is_unrecorded_again_when_all_of_it_is_retracted_and_as_before_when_reinstated() {
            chronicle.retracted("waiver");
            assertThat(chronicle.on("2002-02-01")).isEqualTo("certain [restricted]");

            chronicle.reinstated("waiver");
            assertThat(chronicle.on("2002-02-01")).isEqualTo("certain [waived]");
            assertThat(chronicle.told("2002-02-01").possible().getFirst().because())
                    .extracting(Happening::revision)
                    .containsExactly(1, 3);
        }

        @Test
        void is_qualified_only_where_it_rests_on_a_doubtful_date() {
            chronicle.corrected("waiver", "2002-01?");

            assertThat(chronicle.told("2001-01-01").qualified()).isFalse();
            assertThat(chronicle.told("2002-01-15").qualified()).isTrue();
        }
    }

    @Nested
    class An_embassy_opened_on_a_day_and_closed_within_the_same_year {

        private final Chronicle chronicle = Chronicle.of(new Missions(), "US-to-DE")
                .recorded("opening", "1993-05-01", opened("Bonn"))
                .recorded("closing", "1993", closed("Bonn"));

        @Test
        void may_be_closed_from_the_day_on_which_it_opened() {
            assertThat(chronicle.unfolding())
                    .containsExactly(
                            "ever: unrecorded [none]",
                            "1993-05-01: possible [embassy, none]",
                            "1993-12-31: certain [none]");
        }

        @Test
        void closes_at_any_time_of_the_year_once_the_opening_is_taken_back() {
            chronicle.retracted("opening");

            assertThat(chronicle.on("1993-02-01")).isEqualTo("unrecorded [none, none]");
        }

        @Test
        void is_not_raised_by_an_opening_of_another_city() {
            chronicle.recorded("other", "1993-08-01", opened("Berlin"));

            assertThat(chronicle.on("1993-06-01")).isEqualTo("possible [embassy, none]");
        }
    }

    @Test
    void one_city_opens_and_another_closes_in_the_same_year_independently() {
        Chronicle chronicle = Chronicle.of(new Missions(), "US-to-DE")
                .recorded("bonn", "1955-05-05", opened("Bonn"))
                .recorded("berlin", "1999", opened("Berlin"))
                .recorded("end", "1999", closed("Bonn"));

        assertThat(chronicle.on("1999-06-01")).isEqualTo("possible [embassy, embassy, none, embassy]");
        assertThat(chronicle.on("1999-12-31")).isEqualTo("certain [embassy]");
    }

    @Nested
    class Cases_of_time {

        @Test
        void counts_from_the_day_it_opens() {
            Chronicle chronicle =
                    Chronicle.of(new Missions(), "US-to-DE").recorded("opening", "1992-03-16", opened("Bonn"));

            assertThat(chronicle.on("1992-03-15")).isEqualTo("unrecorded [none]");
            assertThat(chronicle.on("1992-03-16")).isEqualTo("certain [embassy]");
        }

        @Test
        void same_day_twice_is_told_in_the_order_of_roles_whatever_was_recorded_first() {
            Chronicle chronicle = Chronicle.of(new Missions(), "US-to-DE")
                    .recorded("closing", "1992-03-16", closed("Bonn"))
                    .recorded("opening", "1992-03-16", opened("Bonn"));

            assertThat(chronicle.on("1992-03-16")).isEqualTo("certain [none]");
        }

        @Test
        void lapses_on_the_day_after_its_last_day() {
            Chronicle chronicle = Chronicle.of(new Aid(), "US-to-AZ")
                    .recorded("statute", "1992-10-24", restricted())
                    .recorded("waiver", "2002-01-25", waived(Optional.of(Edtf.parse("2002-12-31"))));

            assertThat(chronicle.on("2002-12-31")).isEqualTo("certain [waived]");
            assertThat(chronicle.on("2003-01-01")).isEqualTo("certain [restricted]");
            assertThat(chronicle.told("2003-01-01").possible().getFirst().since())
                    .contains("2003-01-01");
        }

        @Test
        void lapses_on_the_day_the_next_begins() {
            Chronicle chronicle = Chronicle.of(new Aid(), "US-to-AZ")
                    .recorded("statute", "1992-10-24", restricted())
                    .recorded("waiver", "2002-01-25", waived(Optional.of(Edtf.parse("2002-12-31"))))
                    .recorded("next", "2003-01-01", waived(Optional.empty()));

            assertThat(chronicle.on("2003-01-01")).isEqualTo("certain [waived]");
            assertThat(chronicle.told("2003-01-01").possible().getFirst().until())
                    .isEmpty();
        }

        @Test
        void lapses_on_a_doubtful_day() {
            Chronicle chronicle = Chronicle.of(new Aid(), "US-to-AZ")
                    .recorded("statute", "1992-10-24", restricted())
                    .recorded("waiver", "2002-01-25", waived(Optional.of(Edtf.parse("2002-12"))));

            assertThat(chronicle.on("2002-12-01")).isEqualTo("certain [waived]");
            assertThat(chronicle.on("2002-12-02")).isEqualTo("possible [waived, restricted]");
            assertThat(chronicle.told("2002-12-02").possible().getFirst().until())
                    .contains("[2002-12-02..2003-01-01]");
        }

        @Test
        void a_waiver_does_not_begin_after_its_last_day() {
            Chronicle chronicle = Chronicle.of(new Aid(), "US-to-AZ")
                    .recorded("statute", "1992-10-24", restricted())
                    .recorded("waiver", "2002", waived(Optional.of(Edtf.parse("2002-03-31"))));

            assertThat(chronicle.on("2002-03-31")).isEqualTo("certain [waived]");
        }

        @Test
        void a_visit_starts_before_and_goes_on_until_the_day_after_its_last() {
            Chronicle chronicle =
                    Chronicle.of(new Visits(), "AZ-to-US").recorded("visit", "2003-02-14/2003-02-23", visit());

            assertThat(((Visits.State) chronicle
                                    .told("2003-02-23")
                                    .possible()
                                    .getFirst()
                                    .state())
                            .ongoing())
                    .hasSize(1);
            assertThat(((Visits.State) chronicle
                                    .told("2003-02-24")
                                    .possible()
                                    .getFirst()
                                    .state())
                            .ongoing())
                    .isEmpty();
        }

        @Test
        void a_visit_of_no_known_start_is_over_in_the_end() {
            Chronicle chronicle = Chronicle.of(new Visits(), "AZ-to-US").recorded("visit", "[..1992]", visit());

            assertThat(((Visits.State) chronicle
                                    .told("1993-01-01")
                                    .possible()
                                    .getFirst()
                                    .state())
                            .ongoing())
                    .isEmpty();
        }

        @Test
        void a_span_without_an_end_never_lapses() {
            Chronicle chronicle = Chronicle.of(new Visits(), "AZ-to-US").recorded("visit", "2003-02-14/..", visit());

            assertThat(((Visits.State) chronicle
                                    .told("2020-01-01")
                                    .possible()
                                    .getFirst()
                                    .state())
                            .ongoing())
                    .hasSize(1);
        }

        @Test
        void a_repeal_in_the_year_of_the_statute_follows_it() {
            Chronicle chronicle = Chronicle.of(new Aid(), "US-to-AZ")
                    .recorded("statute", "1992-10-24", restricted())
                    .recorded("repeal", "1992", repealed());

            assertThat(chronicle.on("1992-10-24")).isEqualTo("possible [restricted, unrestricted]");
            assertThat(chronicle.on("1992-10-23")).isEqualTo("unrecorded [unrestricted]");
            assertThat(chronicle.on("1993-01-01")).isEqualTo("certain [unrestricted]");
        }
    }

    @Test
    void an_entry_corrected_to_another_subject_leaves_the_first_without_a_belief() {
        Chronicle germany = Chronicle.of(new Missions(), "US-to-DE").recorded("opening", "1955", opened("Bonn"));
        germany.corrected("opening", "1955", new MissionOpened(US, AZ, MissionRank.EMBASSY, Optional.of("Bonn")));

        assertThat(germany.unfolding()).isEmpty();
        assertThat(germany.on("1956-01-01", 1)).isEqualTo("certain [embassy]");
    }

    @Test
    void seven_visits_within_a_year_are_more_than_sixty_four_choices_and_told_as_one_chain() {
        Chronicle chronicle = Chronicle.of(new Visits(), "AZ-to-US");
        for (int i = 0; i < 7; i++) {
            chronicle.recorded("visit " + i, "1997/..", visit());
        }

        assertThat(chronicle.told("1997-06-01").truncated()).isTrue();
        assertThat(chronicle.told("1997-06-01").possible())
                .extracting(Possible::status)
                .containsExactly(
                        "none", "1 visit", "2 visits", "3 visits", "4 visits", "5 visits", "6 visits", "7 visits");
        assertThat(chronicle.told("1998-01-01").truncated()).isFalse();
    }

    @Test
    void six_visits_within_a_year_are_sixty_four_choices_and_all_told() {
        Chronicle chronicle = Chronicle.of(new Visits(), "AZ-to-US");
        for (int i = 0; i < 6; i++) {
            chronicle.recorded("visit " + i, "1997/..", visit());
        }

        assertThat(chronicle.told("1997-06-01").truncated()).isFalse();
        assertThat(chronicle.told("1997-06-01").possible()).hasSize(64);
    }
}
