package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.aliyevVisited1994;
import static chronicle.query.timeline.Happenings.aliyevVisited1997;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final String SUBJECT = "AZ-to-US";
    private final Visits visits = new Visits();

    @Test
    void there_is_none_before_the_first() {
        given(aliyevVisited1994())
                .then(visits, SUBJECT)
                .on("1994-09-24")
                .is("none")
                .because();
    }

    @Test
    void a_visit_counts_from_its_first_day_and_goes_on_through_its_last() {
        var then = given(aliyevVisited1994()).then(visits, SUBJECT);
        assertThat(then.on("1994-09-25").is("1 visit").state().ongoing()).hasSize(1);
        assertThat(then.on("1994-09-30").is("1 visit").state().ongoing()).hasSize(1);
    }

    @Test
    void a_visit_that_is_over_still_counts() {
        var then = given(aliyevVisited1994()).then(visits, SUBJECT).on("1994-10-01");
        then.is("1 visit").because(aliyevVisited1994());
        assertThat(then.state().ongoing()).isEmpty();
    }

    @Test
    void the_last_is_the_one_that_began_last() {
        var then = given(aliyevVisited1994(), aliyevVisited1997()).then(visits, SUBJECT);
        then.is("2 visits").because(aliyevVisited1997());
        assertThat(then.state().last().orElseThrow().type()).contains("official");
    }

    @Test
    void visits_in_the_other_direction_are_another_subject() {
        given(aliyevVisited1994()).then(visits, "US-to-AZ").is("none");
    }

    @Test
    void a_visit_is_a_thread_of_its_own() {
        assertThat(visits.touches(aliyevVisited1994().statement())).containsExactly(Touch.itself(SUBJECT, Role.CHANGE));
    }
}
