package chronicle.query.timeline;

import static chronicle.events.MissionRank.CONSULATE;
import static chronicle.events.MissionRank.CONSULATE_GENERAL;
import static chronicle.events.MissionRank.EMBASSY;
import static chronicle.events.MissionRank.INTERESTS_SECTION;
import static chronicle.events.MissionRank.LEGATION;
import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.DE;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.bakuEmbassyOpened;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.losAngelesConsulateGeneralOpened;
import static chronicle.query.timeline.Happenings.washingtonEmbassyOpened;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.MissionRank;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionMoved;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Representation.MissionReranked;
import chronicle.events.Representation.MissionResumed;
import chronicle.events.Representation.MissionSuspended;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissionsTest {

    private static final String SUBJECT = "US-to-AZ";
    private static final Optional<String> BAKU = Optional.of("Baku");
    private static final Optional<String> NOWHERE = Optional.empty();
    private final Missions missions = new Missions();

    @Test
    void an_embassy_counts_from_the_day_it_opens() {
        given(bakuEmbassyOpened())
                .then(missions, SUBJECT)
                .on("1992-03-15")
                .is("none")
                .on("1992-03-16")
                .is("embassy")
                .because(bakuEmbassyOpened());
    }

    @Test
    void the_host_keeps_missions_of_its_own() {
        given(bakuEmbassyOpened(), washingtonEmbassyOpened())
                .then(missions, "AZ-to-US")
                .on("1992-03-10")
                .is("embassy")
                .because(washingtonEmbassyOpened());
    }

    @Test
    void every_rank_has_its_word() {
        assertThat(Arrays.stream(MissionRank.values())
                        .map(rank -> missions.headline(given(opened("mission", "1900-01-01", rank, NOWHERE))
                                .then(missions, SUBJECT)
                                .state())))
                .containsExactly("other", "interests-section", "consulate", "consulate-general", "legation", "embassy");
    }

    @Test
    void the_highest_mission_that_is_open_tells_the_headline() {
        var then = given(washingtonEmbassyOpened(), losAngelesConsulateGeneralOpened())
                .then(missions, "AZ-to-US");
        then.is("embassy");
        assertThat(then.state().missions()).extracting(Mission::rank).containsExactly(EMBASSY, CONSULATE_GENERAL);
    }

    @Test
    void an_embassy_opened_twice_keeps_its_earlier_supporter() {
        given(bakuEmbassyOpened(), opened("again", "1992-09-01", EMBASSY, Optional.of("BAKU")))
                .then(missions, SUBJECT)
                .is("embassy")
                .because(bakuEmbassyOpened());
    }

    @Test
    void a_closing_ends_the_mission_and_says_why_there_is_none() {
        given(bakuEmbassyOpened(), closed("closed", "2030-01-01", EMBASSY, BAKU))
                .then(missions, SUBJECT)
                .is("none")
                .because(closed("closed", "2030-01-01", EMBASSY, BAKU));
    }

    @Test
    void a_closing_without_a_city_ends_every_mission_of_that_rank() {
        given(
                        opened("ganja", "1995-01-01", CONSULATE, Optional.of("Ganja")),
                        opened("lankaran", "1996-01-01", CONSULATE, Optional.of("Lankaran")),
                        closed("closed", "1999-01-01", CONSULATE, NOWHERE))
                .then(missions, SUBJECT)
                .is("none");
    }

    @Test
    void a_closing_with_a_city_ends_the_only_mission_of_that_rank_that_has_none() {
        given(opened("opened", "1992-03-16", EMBASSY, NOWHERE), closed("closed", "1999-01-01", EMBASSY, BAKU))
                .then(missions, SUBJECT)
                .is("none");
    }

    @Test
    void a_closing_elsewhere_or_of_another_rank_leaves_the_mission_open() {
        given(
                        bakuEmbassyOpened(),
                        closed("ganja", "1999-01-01", EMBASSY, Optional.of("Ganja")),
                        closed("consulate", "1999-01-01", CONSULATE, BAKU))
                .then(missions, SUBJECT)
                .is("embassy")
                .because(bakuEmbassyOpened());
    }

    @Test
    void a_closing_is_carried_only_while_nothing_as_high_is_open() {
        Happening bonnClosed = closed("bonn-closed", "1999-07-07", EMBASSY, Optional.of("Bonn"));
        Happening berlinOpened = opened("berlin-opened", "1999-07-08", EMBASSY, Optional.of("Berlin"));
        given(opened("bonn-opened", "1955-05-05", EMBASSY, Optional.of("Bonn")), bonnClosed, berlinOpened)
                .then(missions, SUBJECT)
                .is("embassy")
                .because(berlinOpened)
                .on("1999-07-07")
                .is("none")
                .because(bonnClosed);
    }

    @Test
    void a_lower_mission_that_closes_later_leaves_the_reason_for_the_higher_one() {
        Happening embassyClosed = closed("embassy-closed", "2000-01-01", EMBASSY, BAKU);
        Happening ganja = opened("ganja", "1995-01-01", CONSULATE, Optional.of("Ganja"));
        given(
                        bakuEmbassyOpened(),
                        ganja,
                        opened("lankaran", "1996-01-01", CONSULATE, Optional.of("Lankaran")),
                        embassyClosed,
                        closed("lankaran-closed", "2001-01-01", CONSULATE, Optional.of("Lankaran")))
                .then(missions, SUBJECT)
                .is("consulate")
                .because(ganja, embassyClosed);
    }

    @Test
    void a_closing_of_what_was_never_told_to_be_open_is_a_reason_too() {
        Happening closed = closed("closed", "1999-01-01", EMBASSY, BAKU);
        given(closed).then(missions, SUBJECT).is("none").because(closed);
    }

    @Test
    void a_suspended_mission_is_not_open_but_stays() {
        Happening suspended = happening("suspended", "2020-01-01", new MissionSuspended(US, AZ, EMBASSY, BAKU));
        var then = given(bakuEmbassyOpened(), suspended).then(missions, SUBJECT);
        then.is("none").because(bakuEmbassyOpened(), suspended);
        assertThat(then.state().missions()).singleElement().matches(Mission::suspended);
    }

    @Test
    void a_suspension_implies_that_there_was_a_mission() {
        var then = given(happening("suspended", "2020-01-01", new MissionSuspended(US, AZ, EMBASSY, BAKU)))
                .then(missions, SUBJECT);
        then.is("none");
        assertThat(then.state().missions()).singleElement().matches(Mission::suspended);
    }

    @Test
    void a_resumption_opens_what_was_suspended() {
        Happening resumed = happening("resumed", "2021-01-01", new MissionResumed(US, AZ, EMBASSY, NOWHERE));
        given(
                        bakuEmbassyOpened(),
                        happening("suspended", "2020-01-01", new MissionSuspended(US, AZ, EMBASSY, BAKU)),
                        resumed)
                .then(missions, SUBJECT)
                .is("embassy")
                .because(bakuEmbassyOpened(), resumed);
    }

    @Test
    void a_resumption_of_an_unrecorded_mission_opens_it() {
        given(happening("resumed", "1977-09-01", new MissionResumed(US, AZ, INTERESTS_SECTION, BAKU)))
                .then(missions, SUBJECT)
                .is("interests-section");
    }

    @Test
    void a_mission_changes_its_rank_where_it_is() {
        Happening legation = opened("legation", "1930-01-01", LEGATION, BAKU);
        Happening raised = happening("raised", "1942-01-01", new MissionReranked(US, AZ, LEGATION, EMBASSY, BAKU));
        var then = given(legation, raised).then(missions, SUBJECT);
        then.is("embassy").because(legation, raised);
        assertThat(then.state().missions()).hasSize(1);
    }

    @Test
    void a_change_of_rank_told_twice_or_of_an_unrecorded_mission_gives_one_mission() {
        Happening raised = happening("raised", "1942-01-01", new MissionReranked(US, AZ, LEGATION, EMBASSY, BAKU));
        Happening again = happening("again", "1942-06-01", new MissionReranked(US, AZ, LEGATION, EMBASSY, NOWHERE));
        given(raised, again).then(missions, SUBJECT).is("embassy").because(raised);
    }

    @Test
    void a_mission_of_lower_rank_may_be_the_former_embassy() {
        Happening lowered =
                happening("lowered", "1999-01-01", new MissionReranked(US, AZ, EMBASSY, INTERESTS_SECTION, NOWHERE));
        given(bakuEmbassyOpened(), lowered).then(missions, SUBJECT).is("interests-section");
    }

    @Test
    void a_moved_mission_is_closed_where_it_moved_to() {
        Happening bonn = happening("bonn", "1955-05-05", new MissionOpened(US, DE, EMBASSY, Optional.of("Bonn")));
        Happening moved = happening("moved", "1999-07-07", new MissionMoved(US, DE, EMBASSY, "Bonn", "Berlin"));
        Happening bonnClosed =
                happening("bonn-closed", "2000-01-01", new MissionClosed(US, DE, EMBASSY, Optional.of("Bonn")));
        Happening berlinClosed =
                happening("berlin-closed", "2001-01-01", new MissionClosed(US, DE, EMBASSY, Optional.of("Berlin")));
        given(bonn, moved, bonnClosed, berlinClosed)
                .then(missions, "US-to-DE")
                .on("2000-06-01")
                .is("embassy")
                .because(bonn, moved)
                .on("2001-01-01")
                .is("none");
    }

    @Test
    void a_move_of_an_unrecorded_mission_implies_one_where_it_moved_to() {
        var then = given(happening("moved", "1999-07-07", new MissionMoved(US, AZ, EMBASSY, "Ganja", "Baku")))
                .then(missions, SUBJECT);
        then.is("embassy");
        assertThat(then.state().missions().getFirst().city()).isEqualTo(BAKU);
    }

    @Test
    void an_opening_with_a_city_places_the_mission_that_had_none() {
        Happening unplaced = opened("unplaced", "1992-01-01", EMBASSY, NOWHERE);
        given(unplaced, closed("closed", "1999-01-01", EMBASSY, BAKU), bakuEmbassyOpened())
                .then(missions, SUBJECT)
                .on("1998-01-01")
                .is("embassy")
                .because(unplaced, bakuEmbassyOpened())
                .on("1999-01-01")
                .is("none");
    }

    @Test
    void a_closing_told_twice_keeps_its_earlier_supporter() {
        Happening closed = closed("closed", "1999-01-01", EMBASSY, BAKU);
        given(bakuEmbassyOpened(), closed, closed("again", "1999-02-01", EMBASSY, BAKU))
                .then(missions, SUBJECT)
                .is("none")
                .because(closed);
    }

    @Test
    void a_mission_raised_to_the_rank_of_another_in_its_city_becomes_that_one() {
        Happening raised = happening("raised", "1996-01-01", new MissionReranked(US, AZ, CONSULATE, EMBASSY, BAKU));
        var then = given(bakuEmbassyOpened(), opened("consulate", "1995-01-01", CONSULATE, BAKU), raised)
                .then(missions, SUBJECT);
        then.because(bakuEmbassyOpened());
        assertThat(then.state().missions()).hasSize(1);
    }

    @Test
    void an_opening_of_a_suspended_mission_opens_it_again() {
        Happening reopened = opened("reopened", "2021-01-01", EMBASSY, BAKU);
        given(
                        bakuEmbassyOpened(),
                        happening("suspended", "2020-01-01", new MissionSuspended(US, AZ, EMBASSY, BAKU)),
                        reopened)
                .then(missions, SUBJECT)
                .is("embassy")
                .because(bakuEmbassyOpened(), reopened);
    }

    @Test
    void a_suspension_told_twice_keeps_its_earlier_supporter() {
        Happening suspended = happening("suspended", "2020-01-01", new MissionSuspended(US, AZ, EMBASSY, BAKU));
        given(
                        bakuEmbassyOpened(),
                        suspended,
                        happening("again", "2020-02-01", new MissionSuspended(US, AZ, EMBASSY, NOWHERE)))
                .then(missions, SUBJECT)
                .because(bakuEmbassyOpened(), suspended);
    }

    private static Happening opened(String entry, String on, MissionRank rank, Optional<String> city) {
        return happening(entry, on, new MissionOpened(US, AZ, rank, city));
    }

    private static Happening closed(String entry, String on, MissionRank rank, Optional<String> city) {
        return happening(entry, on, new MissionClosed(US, AZ, rank, city));
    }
}
