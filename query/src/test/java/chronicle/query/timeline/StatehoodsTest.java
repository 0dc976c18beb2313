package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.AZERBAIJAN_SSR;
import static chronicle.query.timeline.Happenings.SOVIET_UNION;
import static chronicle.query.timeline.Happenings.azerbaijanIndependent;
import static chronicle.query.timeline.Happenings.azerbaijanSsrJoined;
import static chronicle.query.timeline.Happenings.azerbaijanSsrProclaimed;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.sovietUnionDissolved;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Statehood.IndependenceDeclared;
import chronicle.events.Statehood.StateProclaimed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatehoodsTest {

    private final Statehoods statehoods = new Statehoods();

    @Test
    void a_party_is_no_state_at_the_beginning() {
        given().then(statehoods, "AZ").is("none").because();
    }

    @Test
    void a_state_is_proclaimed_and_joins_a_union() {
        var then = given(azerbaijanSsrProclaimed(), azerbaijanSsrJoined()).then(statehoods, "azssr");
        then.on("1921-01-01").is("proclaimed").because(azerbaijanSsrProclaimed());
        then.is("in-union").because(azerbaijanSsrJoined());
        assertThat(then.state().union()).contains(SOVIET_UNION);
    }

    @Test
    void a_declaration_of_independence_makes_a_state_and_ends_its_predecessor() {
        var azerbaijan = given(azerbaijanIndependent()).then(statehoods, "AZ");
        azerbaijan.is("independent").because(azerbaijanIndependent());
        assertThat(azerbaijan.state().predecessor()).contains(AZERBAIJAN_SSR);
        var former = given(azerbaijanSsrJoined(), azerbaijanIndependent()).then(statehoods, "azssr");
        former.is("succeeded").because(azerbaijanIndependent());
        assertThat(former.state().successor()).contains(AZ);
        assertThat(former.state().union()).isEmpty();
    }

    @Test
    void a_state_is_dissolved() {
        given(sovietUnionDissolved()).then(statehoods, "SUHH").is("dissolved").because(sovietUnionDissolved());
    }

    @Test
    void what_is_told_twice_keeps_its_earlier_supporter() {
        given(azerbaijanSsrProclaimed(), happening("again", "1920-05-01", new StateProclaimed(AZERBAIJAN_SSR)))
                .then(statehoods, "azssr")
                .because(azerbaijanSsrProclaimed());
    }

    @Test
    void a_declaration_that_names_the_predecessor_says_more_than_one_that_does_not() {
        Happening bare =
                happening("bare", "1991-08-30", new IndependenceDeclared(AZ, Optional.empty(), Optional.empty()));
        given(bare, azerbaijanIndependent())
                .then(statehoods, "AZ")
                .is("independent")
                .because(azerbaijanIndependent());
    }

    @Test
    void independence_begins_one_statehood_and_ends_the_other() {
        assertThat(statehoods.touches(azerbaijanIndependent().statement()))
                .containsExactly(
                        new Touch("AZ", "statehood", Role.BEGINNING), new Touch("azssr", "statehood", Role.ENDING));
    }
}
