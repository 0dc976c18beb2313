package chronicle.query.engine;

import chronicle.events.Kind;
import chronicle.events.Party;
import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Role;
import chronicle.query.timeline.Said;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.util.ArrayList;
import java.util.List;

/**
 * A view for trying the engine: it tells every kind, and its state recalls the last things told in the order of telling,
 * so that any difference in days, threads, roles or order shows.
 */
record Recall(int depth) implements Timeline<Recall.State> {

    record State(List<Said<String>> last) {}

    @Override
    public String name() {
        return "recall-" + depth;
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public SubjectForm subjects() {
        return SubjectForm.SLUG;
    }

    @Override
    public List<Touch> touches(Statement statement) {
        int hash = Math.floorMod(statement.event().toString().hashCode(), 1000);
        Role role = List.of(Role.BEGINNING, Role.ENDING, Role.CHANGE).get(hash % 3);
        String thread = hash % 7 == 0 ? Touch.ITSELF : "thread " + hash / 3 % 3;
        Touch touch = new Touch("subject-" + hash % 2, thread, role);
        Touch other = new Touch("subject-2", thread, role);
        return switch (hash % 5) {
            case 0 -> List.of(touch, other);
            case 1 -> List.of(other);
            case 2 -> statement.margin().concerns().contains(new Party("US")) ? List.of() : List.of(touch);
            default -> List.of(touch);
        };
    }

    @Override
    public State beginning() {
        return new State(List.of());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return and(state, new Said<>(Kind.of(happening.statement().event()).name(), happening));
    }

    @Override
    public State lapse(State state, String subject, Happening happening) {
        return and(state, new Said<>("lapse", happening));
    }

    private State and(State state, Said<String> said) {
        List<Said<String>> last = new ArrayList<>(state.last);
        last.add(said);
        return new State(List.copyOf(last.subList(Math.max(0, last.size() - depth), last.size())));
    }

    @Override
    public String headline(State state) {
        int hash = state.last.isEmpty() ? 0 : state.last.getLast().hashCode();
        return state.last.isEmpty()
                ? "nothing"
                : List.of("this", "that", "this").get(Math.floorMod(hash, 3));
    }
}
