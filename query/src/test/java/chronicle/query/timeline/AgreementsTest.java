package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.GE;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.investmentTreatySigned;
import static chronicle.query.timeline.Happenings.mostFavouredNation;
import static chronicle.query.timeline.Happenings.tradeAgreementInForce;
import static chronicle.query.timeline.Happenings.tradeAgreementSigned;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Agreement.AgreementEnteredIntoForce;
import chronicle.events.Agreement.AgreementSigned;
import chronicle.events.Agreement.AgreementTerminated;
import chronicle.events.Agreement.StatusGranted;
import chronicle.events.Agreement.StatusWithdrawn;
import chronicle.events.Party;
import chronicle.query.timeline.Title.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementsTest {

    private static final String SUBJECT = "AZ-US";
    private final Agreements agreements = new Agreements();

    @Test
    void there_is_none_before_the_first_signature() {
        given().then(agreements, SUBJECT).is("none").because();
    }

    @Test
    void signatures_are_counted() {
        given(tradeAgreementSigned(), investmentTreatySigned())
                .then(agreements, SUBJECT)
                .on("1993-04-12")
                .is("1 signed")
                .on("1997-08-01")
                .is("2 signed")
                .because(tradeAgreementSigned(), investmentTreatySigned());
    }

    @Test
    void a_signature_told_twice_is_counted_once_and_keeps_its_earlier_supporter() {
        Happening again =
                happening("again", "1993-04-13", new AgreementSigned(List.of(AZ, US), "AGREEMENT on Trade Relations"));
        given(tradeAgreementSigned(), again)
                .then(agreements, SUBJECT)
                .is("1 signed")
                .because(tradeAgreementSigned());
    }

    @Test
    void an_agreement_in_force_is_the_one_that_was_signed() {
        var then = given(tradeAgreementSigned(), tradeAgreementInForce()).then(agreements, SUBJECT);
        then.is("1 signed").because(tradeAgreementSigned(), tradeAgreementInForce());
        assertThat(then.state().agreements().last()).extracting(Title::stage).containsExactly(Stage.IN_FORCE);
    }

    @Test
    void an_entry_into_force_implies_a_signature() {
        given(tradeAgreementInForce()).then(agreements, SUBJECT).is("1 signed");
    }

    @Test
    void a_signature_told_after_the_entry_into_force_does_not_lower_the_stage() {
        Happening late =
                happening("late", "1996-01-01", new AgreementSigned(List.of(AZ, US), "Agreement on Trade Relations"));
        var then = given(tradeAgreementInForce(), late).then(agreements, SUBJECT);
        then.is("1 signed").because(tradeAgreementInForce(), late);
        assertThat(then.state().agreements().last()).extracting(Title::stage).containsExactly(Stage.IN_FORCE);
    }

    @Test
    void a_terminated_agreement_is_counted_no_more() {
        given(tradeAgreementSigned(), tradeAgreementInForce(), investmentTreatySigned(), terminated())
                .then(agreements, SUBJECT)
                .is("1 signed")
                .because(investmentTreatySigned(), terminated());
    }

    @Test
    void an_entry_into_force_and_a_termination_told_twice_keep_their_earlier_supporters() {
        Happening inForceAgain = happening(
                "in-force-again",
                "1996-01-01",
                new AgreementEnteredIntoForce(List.of(US, AZ), "Agreement on Trade Relations"));
        Happening terminatedAgain = happening(
                "terminated-again",
                "2011-01-01",
                new AgreementTerminated(List.of(US, AZ), "Agreement on Trade Relations"));
        given(tradeAgreementInForce(), inForceAgain, terminated(), terminatedAgain)
                .then(agreements, SUBJECT)
                .on("2000-01-01")
                .because(tradeAgreementInForce())
                .on("2012-01-01")
                .because(terminated());
    }

    @Test
    void a_terminated_agreement_may_enter_into_force_anew() {
        Happening anew = happening(
                "anew", "2012-01-01", new AgreementEnteredIntoForce(List.of(US, AZ), "Agreement on Trade Relations"));
        given(tradeAgreementSigned(), tradeAgreementInForce(), terminated(), anew)
                .then(agreements, SUBJECT)
                .is("1 signed")
                .because(anew);
    }

    @Test
    void a_terminated_agreement_may_be_signed_anew() {
        Happening anew =
                happening("anew", "2012-01-01", new AgreementSigned(List.of(AZ, US), "Agreement on Trade Relations"));
        given(tradeAgreementSigned(), terminated(), anew)
                .then(agreements, SUBJECT)
                .is("1 signed")
                .because(anew);
    }

    @Test
    void an_agreement_that_fell_out_of_those_shown_is_still_counted_and_can_still_end() {
        List<Happening> signed = new ArrayList<>(List.of(tradeAgreementSigned()));
        IntStream.range(0, 30)
                .mapToObj(i ->
                        happening("protocol-" + i, "2000-01-01", new AgreementSigned(List.of(AZ, US), "Protocol " + i)))
                .forEach(signed::add);
        var before = given(signed).then(agreements, SUBJECT).is("31 signed").state();
        assertThat(before.agreements().total()).isEqualTo(31);
        assertThat(before.agreements().last())
                .hasSize(20)
                .extracting(Title::title)
                .doesNotContain("Agreement on Trade Relations");
        signed.add(terminated());
        var after = given(signed).then(agreements, SUBJECT).is("30 signed").state();
        assertThat(after.agreements().last().getLast().stage()).isEqualTo(Stage.TERMINATED);
    }

    @Test
    void an_agreement_of_three_is_told_of_each_pair() {
        Happening energy = happening("energy", "2000-01-01", new AgreementSigned(List.of(US, GE, AZ), "Energy"));
        assertThat(agreements.touches(energy.statement()))
                .extracting(Touch::subject)
                .containsExactly("AZ-GE", "AZ-US", "GE-US");
    }

    @Test
    void a_status_is_granted_and_withdrawn_without_a_word_in_the_headline() {
        Happening withdrawn = happening("withdrawn", "2000-01-01", new StatusWithdrawn(US, AZ, "Most Favoured Nation"));
        var then = given(mostFavouredNation(), withdrawn).then(agreements, SUBJECT);
        then.is("none").because(withdrawn).on("1999-12-31").because(mostFavouredNation());
        assertThat(then.state().statuses().last().getFirst().withdrawn()).isTrue();
    }

    @Test
    void the_same_status_granted_back_is_another() {
        Happening back = happening("back", "1995-04-21", new StatusGranted(AZ, US, "most favoured nation"));
        Happening again = happening("again", "1996-04-21", new StatusGranted(US, AZ, "most favoured nation"));
        given(mostFavouredNation(), back, again).then(agreements, SUBJECT).because(mostFavouredNation(), back);
    }

    @Test
    void of_any_history_those_that_stand_are_counted_seed_1995() {
        Random random = new Random(1995);
        Set<String> standing = new HashSet<>();
        Agreements.State state = agreements.beginning();
        for (int i = 0; i < 5_000; i++) {
            String title = "Agreement " + random.nextInt(2_000);
            boolean signed = random.nextInt(3) > 0;
            List<Party> parties = List.of(AZ, US);
            var event = signed ? new AgreementSigned(parties, title) : new AgreementTerminated(parties, title);
            state = agreements.evolve(state, SUBJECT, happening("entry-" + i, "2000-01-01", event));
            boolean _ = signed ? standing.add(title) : standing.remove(title);
            assertThat(state.signed()).isEqualTo(standing.size());
            assertThat(state.agreements().last()).hasSizeLessThanOrEqualTo(Latest.SHOWN);
        }
    }

    private static Happening terminated() {
        return happening(
                "terminated", "2010-01-01", new AgreementTerminated(List.of(US, AZ), "Agreement on Trade Relations"));
    }
}
