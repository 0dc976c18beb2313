package chronicle.query.timeline;

import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Encounter;
import chronicle.events.Encounter.MeetingHeld;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Inquiry;
import chronicle.events.Recognition;
import chronicle.events.Representation;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.util.List;
import java.util.Optional;

/** The visits that people of one party have paid to another; the list of all is asked of the entries. */
public final class Visits implements Timeline<Visits.State> {

    /**
     * Visits from one party to another.
     *
     * @param visits how many had begun
     * @param ongoing those that go on, the latest twenty at most
     * @param last the one that began last
     */
    public record State(int visits, List<Visit> ongoing, Optional<Visit> last) {}

    /** One visit. */
    public record Visit(
            String visitor, Optional<String> office, Optional<String> type, List<String> companions, Happening entry) {}

    @Override
    public String name() {
        return "visits";
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
            case Encounter encounter -> touches(encounter);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> List.of();
        };
    }

    private static List<Touch> touches(Encounter encounter) {
        return switch (encounter) {
            case VisitPaid e -> List.of(Touch.itself(Subjects.directed(e.from(), e.to()), Role.CHANGE));
            case MeetingHeld _ -> List.of();
        };
    }

    @Override
    public State beginning() {
        return new State(0, List.of(), Optional.empty());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Encounter encounter -> evolve(state, encounter, happening);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Encounter encounter, Happening happening) {
        return switch (encounter) {
            case VisitPaid e -> {
                Visit visit = new Visit(e.visitor(), e.office(), e.type(), e.companions(), happening);
                yield new State(state.visits + 1, Latest.appended(state.ongoing, visit), Optional.of(visit));
            }
            case MeetingHeld _ -> state;
        };
    }

    /** A visit is over, and still counts. */
    @Override
    public State lapse(State state, String subject, Happening happening) {
        List<Visit> ongoing = Latest.without(state.ongoing, visit -> visit.entry.equals(happening));
        return new State(state.visits, ongoing, state.last);
    }

    @Override
    public String headline(State state) {
        return switch (state.visits) {
            case 0 -> "none";
            case 1 -> "1 visit";
            default -> state.visits + " visits";
        };
    }
}
