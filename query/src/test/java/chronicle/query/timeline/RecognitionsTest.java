package chronicle.query.timeline;

import static chronicle.query.timeline.Given.given;
import static chronicle.query.timeline.Happenings.AZ;
import static chronicle.query.timeline.Happenings.US;
import static chronicle.query.timeline.Happenings.azerbaijanRecognized;
import static chronicle.query.timeline.Happenings.happening;
import static chronicle.query.timeline.Happenings.relationsEstablished;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Party;
import chronicle.events.Recognition.RecognitionWithdrawn;
import chronicle.events.Recognition.RecognitionWithheld;
import chronicle.events.Recognition.RelationsInterrupted;
import chronicle.events.Recognition.RelationsResumed;
import chronicle.events.Recognition.RelationsSevered;
import chronicle.events.Recognition.StateRecognized;
import chronicle.query.timeline.Recognitions.Relations;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionsTest {

    private static final String SUBJECT = "US-to-AZ";
    private final Recognitions recognitions = new Recognitions();

    @Test
    void nothing_is_recognized_at_the_beginning() {
        given().then(recognitions, SUBJECT).is("none").because();
    }

    @Test
    void a_recognition_counts_for_the_recognizer_alone() {
        given(azerbaijanRecognized())
                .then(recognitions, SUBJECT)
                .is("recognized")
                .because(azerbaijanRecognized());
        given(azerbaijanRecognized()).then(recognitions, "AZ-to-US").is("none");
    }

    @Test
    void a_recognition_may_be_withheld_from_a_claimant() {
        Party adr = new Party("adr");
        given(happening("withheld", "1919-09-18", new RecognitionWithheld(US, adr)))
                .then(recognitions, "US-to-adr")
                .is("withheld");
    }

    @Test
    void a_recognition_may_be_withdrawn() {
        Happening withdrawn = happening("withdrawn", "2000-01-01", new RecognitionWithdrawn(US, AZ));
        given(azerbaijanRecognized(), withdrawn)
                .then(recognitions, SUBJECT)
                .is("withdrawn")
                .because(withdrawn);
    }

    @Test
    void a_recognition_told_twice_keeps_its_earlier_supporter() {
        given(azerbaijanRecognized(), happening("again", "1991-12-26", new StateRecognized(US, AZ)))
                .then(recognitions, SUBJECT)
                .because(azerbaijanRecognized());
    }

    @Test
    void relations_are_told_of_both_directions_and_do_not_move_the_headline() {
        for (String subject : List.of("US-to-AZ", "AZ-to-US")) {
            var then = given(relationsEstablished()).then(recognitions, subject);
            then.is("none").because(relationsEstablished());
            assertThat(then.state().relations()).isEqualTo(Relations.ESTABLISHED);
        }
    }

    @Test
    void relations_may_be_interrupted_resumed_and_severed() {
        var then = given(
                        relationsEstablished(),
                        happening("interrupted", "2000-01-01", new RelationsInterrupted(List.of(AZ, US))),
                        happening("resumed", "2001-01-01", new RelationsResumed(List.of(AZ, US))),
                        happening("severed", "2002-01-01", new RelationsSevered(List.of(US, AZ))))
                .then(recognitions, SUBJECT);
        assertThat(then.on("2000-06-01").state().relations()).isEqualTo(Relations.INTERRUPTED);
        assertThat(then.on("2001-06-01").state().relations()).isEqualTo(Relations.ESTABLISHED);
        assertThat(then.on("2002-06-01").state().relations()).isEqualTo(Relations.SEVERED);
    }

    @Test
    void recognition_and_relations_are_two_threads() {
        assertThat(recognitions.touches(azerbaijanRecognized().statement()))
                .containsExactly(new Touch("US-to-AZ", "recognition", Role.CHANGE));
        assertThat(recognitions.touches(relationsEstablished().statement()))
                .containsExactlyInAnyOrder(
                        new Touch("US-to-AZ", "relations", Role.CHANGE),
                        new Touch("AZ-to-US", "relations", Role.CHANGE));
    }
}
