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
import chronicle.events.Representation;
import chronicle.events.Statehood;
import chronicle.events.Statehood.IndependenceDeclared;
import chronicle.events.Statehood.StateDissolved;
import chronicle.events.Statehood.StateProclaimed;
import chronicle.events.Statehood.UnionJoined;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a party stands as a state. A declaration of independence that names a predecessor is told of both: the one is
 * independent, and has succeeded the other.
 */
public final class Statehoods implements Timeline<Statehoods.State> {

    /**
     * A party as a state.
     *
     * @param stage how it stands
     * @param union the union of which it is part, if it is
     * @param predecessor whose place it took when it became independent
     * @param successor who took its place
     * @param entry what set all of these
     */
    public record State(
            Stage stage,
            Optional<Party> union,
            Optional<Party> predecessor,
            Optional<Party> successor,
            Optional<Happening> entry) {

        private boolean says(State other) {
            return stage == other.stage
                    && union.equals(other.union)
                    && predecessor.equals(other.predecessor)
                    && successor.equals(other.successor);
        }
    }

    /** How a party stands as a state. */
    public enum Stage {
        NONE,
        PROCLAIMED,
        INDEPENDENT,
        IN_UNION,
        DISSOLVED,
        SUCCEEDED
    }

    @Override
    public String name() {
        return "statehood";
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public SubjectForm subjects() {
        return SubjectForm.PARTY;
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return switch (statement.event()) {
            case Statehood statehood -> touches(statehood);
            case Recognition _,
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

    /** All of a party's statehood is one thread: it passes through its stages one after the other. */
    private static List<Touch> touches(Statehood statehood) {
        return switch (statehood) {
            case IndependenceDeclared e -> {
                List<Touch> touches = new ArrayList<>();
                touches.add(touch(e.state(), Role.BEGINNING));
                e.predecessor()
                        .filter(predecessor -> !predecessor.equals(e.state()))
                        .ifPresent(predecessor -> touches.add(touch(predecessor, Role.ENDING)));
                yield List.copyOf(touches);
            }
            case StateProclaimed e -> List.of(touch(e.state(), Role.BEGINNING));
            case UnionJoined e -> List.of(touch(e.state(), Role.CHANGE));
            case StateDissolved e -> List.of(touch(e.state(), Role.ENDING));
        };
    }

    private static Touch touch(Party party, Role role) {
        return new Touch(party.id(), "statehood", role);
    }

    @Override
    public State beginning() {
        return new State(Stage.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Statehood statehood -> evolve(state, subject, statehood, happening);
            case Recognition _,
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

    private static State evolve(State state, String subject, Statehood statehood, Happening happening) {
        State next = next(subject, statehood, Optional.of(happening));
        return next.says(state) ? state : next;
    }

    private static State next(String subject, Statehood statehood, Optional<Happening> entry) {
        Optional<Party> none = Optional.empty();
        return switch (statehood) {
            case IndependenceDeclared e ->
                e.state().id().equals(subject)
                        ? new State(Stage.INDEPENDENT, none, e.predecessor(), none, entry)
                        : new State(Stage.SUCCEEDED, none, none, Optional.of(e.state()), entry);
            case StateProclaimed _ -> new State(Stage.PROCLAIMED, none, none, none, entry);
            case UnionJoined e -> new State(Stage.IN_UNION, Optional.of(e.union()), none, none, entry);
            case StateDissolved _ -> new State(Stage.DISSOLVED, none, none, none, entry);
        };
    }

    @Override
    public String headline(State state) {
        return state.stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
