package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AM;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.GE;
import static chronicle.query.timeline.Happenings.NAGORNO_KARABAKH;
import static chronicle.query.timeline.Happenings.armeniaBlockaded;
import static chronicle.query.timeline.Happenings.bakerRulesProposed;
import static chronicle.query.timeline.Happenings.bishkekCeasefire;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.karabakhConflictEnded;
import static chronicle.query.timeline.Happenings.karabakhWarBegan;
import static chronicle.query.timeline.Happenings.minskGroupBegan;
import static chronicle.query.timeline.Happenings.peaceSigned;
import static chronicle.query.timeline.Happenings.shushaTaken;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Actor;
import chronicle.events.Conflict.BlockadeImposed;
import chronicle.events.Conflict.CeasefireAgreed;
import chronicle.events.Conflict.ConflictBegan;
import chronicle.events.Conflict.InvasionLaunched;
import chronicle.events.Conflict.TerritoryTaken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final String SUBJECT = "nagorno-karabakh";
    private final Conflicts conflicts = new Conflicts();

    @Test
    void there_is_none_before_its_outbreak() {
        given().then(conflicts, SUBJECT).is("none").because();
    }

    @Test
    void a_conflict_passes_through_its_phases() {
        given(karabakhWarBegan(), bishkekCeasefire(), karabakhConflictEnded())
                .then(conflicts, SUBJECT)
                .on("1995-01-01")
                .is("ceasefire")
                .on("1988-02-20")
                .is("active")
                .on("2025-08-08")
                .is("ended")
                .because(karabakhWarBegan(), karabakhConflictEnded());
    }

    @Test
    void a_conflict_may_break_out_again() {
        Happening again = happening("again", "2020-09-27", new ConflictBegan(NAGORNO_KARABAKH, List.of(AM, AZ)));
        given(karabakhWarBegan(), bishkekCeasefire(), again)
                .then(conflicts, SUBJECT)
                .is("active")
                .because(karabakhWarBegan(), again);
    }

    @Test
    void an_outbreak_told_twice_keeps_its_earlier_supporter_and_gains_sides() {
        Happening again = happening("again", "1988-02-22", new ConflictBegan(NAGORNO_KARABAKH, List.of(AZ, GE)));
        var then = given(karabakhWarBegan(), again).then(conflicts, SUBJECT);
        assertThat(then.state().entry()).contains(karabakhWarBegan());
        assertThat(then.state().sides())
                .containsExactly(
                        new Conflicts.Side(AM, karabakhWarBegan()),
                        new Conflicts.Side(AZ, karabakhWarBegan()),
                        new Conflicts.Side(GE, again));
    }

    @Test
    void blockades_territory_mediation_and_peace_never_move_it() {
        given(armeniaBlockaded(), minskGroupBegan(), bakerRulesProposed(), shushaTaken(), peaceSigned())
                .then(conflicts, SUBJECT)
                .is("none")
                .because(armeniaBlockaded(), minskGroupBegan(), bakerRulesProposed(), shushaTaken(), peaceSigned());
    }

    @Test
    void mediation_format_blockade_and_peace_are_carried_as_told() {
        var state = given(armeniaBlockaded(), minskGroupBegan(), bakerRulesProposed(), peaceSigned())
                .then(conflicts, SUBJECT)
                .state();
        assertThat(state.blockades().last()).containsExactly(new Conflicts.Blockade(AZ, AM, armeniaBlockaded()));
        assertThat(state.mediations().last())
                .containsExactly(
                        new Conflicts.Mediation(new Actor("US"), Optional.of("Minsk Group"), minskGroupBegan()));
        assertThat(state.formats().last())
                .containsExactly(new Conflicts.Format(new Actor("James Baker"), "Baker rules", bakerRulesProposed()));
        assertThat(state.peaceAgreements().last())
                .containsExactly(new Conflicts.Peace(
                        List.of(AM, AZ),
                        List.of("Nikol Pashinyan", "Ilham Aliyev"),
                        Optional.of("the White House"),
                        Optional.of(new Actor("Donald Trump")),
                        peaceSigned()));
    }

    @Test
    void a_blockade_told_twice_keeps_its_earlier_supporter() {
        given(armeniaBlockaded(), happening("again", "1992-01-01", new BlockadeImposed(NAGORNO_KARABAKH, AZ, AM)))
                .then(conflicts, SUBJECT)
                .because(armeniaBlockaded());
    }

    @Test
    void territory_belongs_to_whoever_took_it_last() {
        Happening back = happening("back", "2020-11-08", new TerritoryTaken(NAGORNO_KARABAKH, AZ, AM, "shusha"));
        Happening again = happening("again", "2020-11-09", new TerritoryTaken(NAGORNO_KARABAKH, AZ, AM, "Shusha"));
        var then = given(shushaTaken(), back, again).then(conflicts, SUBJECT);
        then.because(back);
        assertThat(then.state().territory().total()).isEqualTo(1);
        assertThat(then.on("1992-05-08").state().territory().last())
                .containsExactly(new Conflicts.Territory("Shusha", AM, AZ, shushaTaken()));
    }

    @Test
    void the_same_taker_may_take_territory_from_another() {
        Happening fromGeorgia =
                happening("from-georgia", "1993-01-01", new TerritoryTaken(NAGORNO_KARABAKH, AM, GE, "Shusha"));
        given(shushaTaken(), fromGeorgia).then(conflicts, SUBJECT).because(fromGeorgia);
    }

    @Test
    void an_invasion_names_no_conflict_and_is_told_of_none() {
        Happening invasion = happening("invasion", "1920-04-27", new InvasionLaunched(AM, AZ));
        assertThat(conflicts.touches(invasion.statement())).isEmpty();
    }

    @Test
    void phases_are_one_thread_and_each_detail_is_its_own() {
        assertThat(conflicts.touches(bishkekCeasefire().statement()))
                .containsExactly(new Touch(SUBJECT, "phase", Role.CHANGE));
        assertThat(conflicts.touches(karabakhWarBegan().statement()))
                .containsExactly(new Touch(SUBJECT, "phase", Role.BEGINNING));
        assertThat(conflicts.touches(karabakhConflictEnded().statement()))
                .containsExactly(new Touch(SUBJECT, "phase", Role.ENDING));
        assertThat(conflicts.touches(shushaTaken().statement()))
                .containsExactly(new Touch(SUBJECT, "territory shusha", Role.CHANGE));
        assertThat(conflicts.touches(peaceSigned().statement())).containsExactly(Touch.itself(SUBJECT, Role.CHANGE));
    }

    @Test
    void a_ceasefire_names_sides_too() {
        Happening ceasefire = happening("ceasefire", "1994-05-12", new CeasefireAgreed(NAGORNO_KARABAKH, List.of(AZ)));
        assertThat(given(ceasefire)
                        .then(conflicts, SUBJECT)
                        .is("ceasefire")
                        .state()
                        .sides())
                .containsExactly(new Conflicts.Side(AZ, ceasefire));
    }
}
