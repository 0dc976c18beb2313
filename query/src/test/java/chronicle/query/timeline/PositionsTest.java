package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.clintonOpposed907;
import static chronicle.query.timeline.Happenings.happening;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Actor;
import chronicle.events.Party;
import chronicle.events.Stance;
import chronicle.events.Utterance.PositionTaken;
import chronicle.events.Utterance.PositionWithdrawn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final String SUBJECT = "clinton-administration--section-907";
    private final Positions positions = new Positions();

    @Test
    void none_is_held_at_the_beginning() {
        given().then(positions, SUBJECT).is("none").because();
    }

    @Test
    void a_position_is_held_once_taken() {
        var then = given(clintonOpposed907()).then(positions, SUBJECT);
        then.is("opposes").because(clintonOpposed907());
        assertThat(then.state().position().orElseThrow().party()).contains(US);
        assertThat(then.state().position().orElseThrow().since().text()).isEqualTo("1997-03-01");
    }

    @Test
    void a_position_may_turn() {
        Happening turned = taken("turned", "1998-01-01", Stance.SUPPORTS, Optional.empty());
        given(clintonOpposed907(), turned)
                .then(positions, SUBJECT)
                .is("supports")
                .because(turned);
    }

    @Test
    void a_position_taken_twice_keeps_its_earlier_supporter() {
        given(clintonOpposed907(), taken("again", "1999-01-01", Stance.OPPOSES, Optional.of(US)))
                .then(positions, SUBJECT)
                .because(clintonOpposed907());
    }

    @Test
    void a_later_entry_may_tell_the_party() {
        Happening bare = taken("bare", "1996-01-01", Stance.OPPOSES, Optional.empty());
        var then = given(bare, clintonOpposed907()).then(positions, SUBJECT);
        then.is("opposes").because(bare, clintonOpposed907());
        assertThat(then.state().position().orElseThrow().since().text()).isEqualTo("1996-01-01");
    }

    @Test
    void a_position_is_withdrawn_and_may_be_taken_again() {
        Happening withdrawn = withdrawn("withdrawn", "1998-01-01");
        Happening anew = taken("anew", "1999-01-01", Stance.OPPOSES, Optional.empty());
        given(clintonOpposed907(), withdrawn, anew)
                .then(positions, SUBJECT)
                .on("1998-06-01")
                .is("none")
                .because(withdrawn)
                .on("1999-01-01")
                .is("opposes")
                .because(anew);
    }

    @Test
    void a_withdrawal_told_twice_keeps_its_earlier_supporter() {
        given(clintonOpposed907(), withdrawn("withdrawn", "1998-01-01"), withdrawn("again", "1998-02-01"))
                .then(positions, SUBJECT)
                .is("none")
                .because(withdrawn("withdrawn", "1998-01-01"));
    }

    @Test
    void holder_and_matter_make_one_address() {
        Happening accession = happening(
                "accession",
                "2005-01-01",
                new PositionTaken(
                        new Actor("US"),
                        Optional.<Party>empty(),
                        "Azerbaijan's accession to the WTO",
                        Stance.SUPPORTS));
        assertThat(positions.touches(accession.statement()))
                .containsExactly(new Touch("us--azerbaijan-s-accession-to-the-wto", "position", Role.BEGINNING));
    }

    private static Happening withdrawn(String entry, String on) {
        return happening(
                entry, on, new PositionWithdrawn(new Actor("Clinton Administration"), Optional.empty(), "section 907"));
    }

    private static Happening taken(String entry, String on, Stance stance, Optional<Party> party) {
        return happening(
                entry, on, new PositionTaken(new Actor("Clinton administration"), party, "Section 907", stance));
    }
}
