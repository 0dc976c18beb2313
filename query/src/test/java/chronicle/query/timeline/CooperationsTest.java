package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.GE;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.kosovoMissionJoined;
import static chronicle.query.timeline.Happenings.overflightGranted;
import static chronicle.query.timeline.Happenings.pipelineBacked;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Cooperation.ContributionMade;
import chronicle.events.Cooperation.CooperationBegan;
import chronicle.events.Cooperation.CooperationEnded;
import chronicle.events.Cooperation.ProjectBacked;
import java.util.List;
import org.junit.jupiter.api.Test;

class CooperationsTest {

    private static final String SUBJECT = "AZ-US";
    private final Cooperations cooperations = new Cooperations();

    @Test
    void there_is_none_at_the_beginning() {
        given().then(cooperations, SUBJECT).is("none").because();
    }

    @Test
    void programmes_that_go_on_are_counted() {
        Happening partnership = began("partnership", "1994-05-04", "Partnership for Peace");
        given(partnership, kosovoMissionJoined())
                .then(cooperations, SUBJECT)
                .on("1994-05-04")
                .is("1 active")
                .on("1999-09-01")
                .is("2 active")
                .because(partnership, kosovoMissionJoined());
    }

    @Test
    void a_programme_told_twice_is_counted_once() {
        given(kosovoMissionJoined(), began("again", "1999-10-01", "kfor"))
                .then(cooperations, SUBJECT)
                .is("1 active")
                .because(kosovoMissionJoined());
    }

    @Test
    void a_programme_ends_and_may_begin_again() {
        Happening ended = happening("ended", "2008-04-15", new CooperationEnded(List.of(US, AZ), "KFOR"));
        var then = given(kosovoMissionJoined(), ended, began("again", "2010-01-01", "KFOR"))
                .then(cooperations, SUBJECT);
        then.on("2008-04-15").is("none").because(ended);
        then.is("1 active");
    }

    @Test
    void a_contribution_goes_on_through_its_last_day_and_is_told_after_it() {
        var then = given(overflightGranted()).then(cooperations, SUBJECT);
        assertThat(then.on("2014-12-31").is("none").state().contributions().last())
                .containsExactly(new Cooperations.Contribution(AZ, US, "overflight rights", true, overflightGranted()));
        assertThat(then.on("2015-01-01")
                        .because(overflightGranted())
                        .state()
                        .contributions()
                        .last())
                .extracting(Cooperations.Contribution::ongoing)
                .containsExactly(false);
    }

    @Test
    void one_contribution_ends_and_another_goes_on() {
        Happening transit =
                happening("transit", "2002-01-01/2021-08-30", new ContributionMade(AZ, US, "transit through Baku"));
        var then =
                given(overflightGranted(), transit).then(cooperations, SUBJECT).on("2015-01-01");
        assertThat(then.state().contributions().last())
                .extracting(Cooperations.Contribution::ongoing)
                .containsExactly(false, true);
        assertThat(then.state().contributions().total()).isEqualTo(2);
    }

    @Test
    void a_project_is_told_of_its_backer_with_whom_it_concerns() {
        assertThat(cooperations.touches(pipelineBacked().statement()))
                .extracting(Touch::subject)
                .containsExactly(SUBJECT);
        given(pipelineBacked()).then(cooperations, SUBJECT).is("none").because(pipelineBacked());
    }

    @Test
    void a_project_that_concerns_nobody_else_is_told_of_no_pair() {
        Happening alone = happening("alone", "1999-11-18", new ProjectBacked(US, "a pipeline"), US);
        assertThat(cooperations.touches(alone.statement())).isEmpty();
    }

    @Test
    void a_project_told_twice_keeps_its_earlier_supporter() {
        Happening again =
                happening("again", "2000-01-01", new ProjectBacked(US, "baku–tbilisi–ceyhan pipeline"), AZ, GE);
        given(pipelineBacked(), again).then(cooperations, SUBJECT).because(pipelineBacked());
    }

    private static Happening began(String entry, String on, String programme) {
        return happening(entry, on, new CooperationBegan(List.of(AZ, US), programme));
    }
}
