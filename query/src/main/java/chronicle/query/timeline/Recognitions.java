package chronicle.query.timeline;

import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.Party;
import chronicle.events.Recognition;
import chronicle.events.Recognition.RecognitionWithdrawn;
import chronicle.events.Recognition.RecognitionWithheld;
import chronicle.events.Recognition.RelationsEstablished;
import chronicle.events.Recognition.RelationsInterrupted;
import chronicle.events.Recognition.RelationsResumed;
import chronicle.events.Recognition.RelationsSevered;
import chronicle.events.Recognition.StateRecognized;
import chronicle.events.Representation;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether one party recognizes another, and whether the two keep diplomatic relations. */
public final class Recognitions implements Timeline<Recognitions.State> {

    /**
     * What a recognizer holds of another party, and their relations.
     *
     * @param recognitionEntry what set the recognition, if anything
     * @param relationsEntry what set the relations, if anything
     */
    public record State(
            Stage recognition,
            Optional<Happening> recognitionEntry,
            Relations relations,
            Optional<Happening> relationsEntry) {

        private State with(Stage next, Happening happening) {
            return recognition == next ? this : new State(next, Optional.of(happening), relations, relationsEntry);
        }

        private State with(Relations next, Happening happening) {
            return relations == next ? this : new State(recognition, recognitionEntry, next, Optional.of(happening));
        }
    }

    /** How far the recognition of a party has come. */
    public enum Stage {
        NONE,
        WITHHELD,
        RECOGNIZED,
        WITHDRAWN
    }

    /** How diplomatic relations stand. */
    public enum Relations {
        NONE,
        ESTABLISHED,
        INTERRUPTED,
        SEVERED
    }

    @Override
    public String name() {
        return "recognition";
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public SubjectForm subjects() {
        return SubjectForm.DIRECTED;
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return switch (statement.event()) {
            case Recognition recognition -> touches(recognition);
            case Statehood _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> List.of();
        };
    }

    private static List<Touch> touches(Recognition recognition) {
        return switch (recognition) {
            case StateRecognized e -> recognition(e.recognizer(), e.recognized(), Role.CHANGE);
            case RecognitionWithheld e -> recognition(e.recognizer(), e.claimant(), Role.CHANGE);
            case RecognitionWithdrawn e -> recognition(e.recognizer(), e.recognized(), Role.ENDING);
            case RelationsEstablished e -> relations(e.parties(), Role.CHANGE);
            case RelationsInterrupted e -> relations(e.parties(), Role.CHANGE);
            case RelationsResumed e -> relations(e.parties(), Role.BEGINNING);
            case RelationsSevered e -> relations(e.parties(), Role.CHANGE);
        };
    }

    private static List<Touch> recognition(Party recognizer, Party recognized, Role role) {
        return List.of(new Touch(Subjects.directed(recognizer, recognized), "recognition", role));
    }

    /** Relations are those of either side with the other. */
    private static List<Touch> relations(List<Party> parties, Role role) {
        Party one = parties.getFirst();
        Party other = parties.getLast();
        return List.of(
                new Touch(Subjects.directed(one, other), "relations", role),
                new Touch(Subjects.directed(other, one), "relations", role));
    }

    @Override
    public State beginning() {
        return new State(Stage.NONE, Optional.empty(), Relations.NONE, Optional.empty());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Recognition recognition -> evolve(state, recognition, happening);
            case Statehood _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Recognition recognition, Happening happening) {
        return switch (recognition) {
            case StateRecognized _ -> state.with(Stage.RECOGNIZED, happening);
            case RecognitionWithheld _ -> state.with(Stage.WITHHELD, happening);
            case RecognitionWithdrawn _ -> state.with(Stage.WITHDRAWN, happening);
            case RelationsEstablished _, RelationsResumed _ -> state.with(Relations.ESTABLISHED, happening);
            case RelationsInterrupted _ -> state.with(Relations.INTERRUPTED, happening);
            case RelationsSevered _ -> state.with(Relations.SEVERED, happening);
        };
    }

    @Override
    public String headline(State state) {
        return state.recognition.name().toLowerCase(Locale.ROOT);
    }
}
