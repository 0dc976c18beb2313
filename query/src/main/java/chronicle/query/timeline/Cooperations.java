package chronicle.query.timeline;

import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Cooperation.ContributionMade;
import chronicle.events.Cooperation.CooperationBegan;
import chronicle.events.Cooperation.CooperationEnded;
import chronicle.events.Cooperation.ProjectBacked;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.Party;
import chronicle.events.Recognition;
import chronicle.events.Representation;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.util.List;
import java.util.Optional;

/**
 * What two parties do together. A programme of several parties is told of each pair of them; a project, which names
 * its backer alone, of the backer with each party that the entry concerns.
 */
public final class Cooperations implements Timeline<Cooperations.State> {

    /**
     * The cooperation of a pair.
     *
     * @param active how many programmes go on
     */
    public record State(
            int active, Roll<Programme> programmes, Latest<Contribution> contributions, Roll<Project> projects) {}

    /** A programme. */
    public record Programme(String programme, boolean active, Happening entry) {}

    /** What one party gave for the use of another. */
    public record Contribution(Party contributor, Party beneficiary, String what, boolean ongoing, Happening entry) {

        private Contribution over(Happening happening) {
            return entry.equals(happening) ? new Contribution(contributor, beneficiary, what, false, entry) : this;
        }
    }

    /** A project that a party backs. */
    public record Project(Party backer, String project, Happening entry) {}

    @Override
    public String name() {
        return "cooperation";
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public SubjectForm subjects() {
        return SubjectForm.PAIR;
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return switch (statement.event()) {
            case Cooperation cooperation -> touches(cooperation, statement);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> List.of();
        };
    }

    private static List<Touch> touches(Cooperation cooperation, Statement statement) {
        return switch (cooperation) {
            case CooperationBegan e -> touches(e.parties(), e.programme(), Role.BEGINNING);
            case CooperationEnded e -> touches(e.parties(), e.programme(), Role.ENDING);
            case ContributionMade e ->
                List.of(Touch.itself(Subjects.pair(e.contributor(), e.beneficiary()), Role.CHANGE));
            case ProjectBacked e ->
                statement.margin().concerns().stream()
                        .filter(concerned -> !concerned.equals(e.backer()))
                        .map(concerned -> Subjects.pair(e.backer(), concerned))
                        .distinct()
                        .map(pair -> new Touch(pair, "project " + key(e), Role.CHANGE))
                        .toList();
        };
    }

    private static List<Touch> touches(List<Party> parties, String programme, Role role) {
        String thread = "programme " + Folded.of(programme);
        return Subjects.pairs(parties).stream()
                .map(pair -> new Touch(pair, thread, role))
                .toList();
    }

    @Override
    public State beginning() {
        return new State(0, Roll.none(), Latest.none(), Roll.none());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Cooperation cooperation -> evolve(state, cooperation, happening);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Agreement _,
                    Encounter _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Cooperation cooperation, Happening happening) {
        return switch (cooperation) {
            case CooperationBegan e -> with(state, new Programme(e.programme(), true, happening));
            case CooperationEnded e -> with(state, new Programme(e.programme(), false, happening));
            case ContributionMade e -> {
                Contribution contribution =
                        new Contribution(e.contributor(), e.beneficiary(), e.what(), true, happening);
                yield new State(state.active, state.programmes, state.contributions.and(contribution), state.projects);
            }
            case ProjectBacked e -> {
                Project project = new Project(e.backer(), e.project(), happening);
                yield new State(
                        state.active, state.programmes, state.contributions, state.projects.withNew(key(e), project));
            }
        };
    }

    /** A contribution is over, and is still told. */
    @Override
    public State lapse(State state, String subject, Happening happening) {
        Latest<Contribution> contributions = state.contributions.with(one -> one.over(happening));
        return new State(state.active, state.programmes, contributions, state.projects);
    }

    @Override
    public String headline(State state) {
        return state.active == 0 ? "none" : state.active + " active";
    }

    private static State with(State state, Programme programme) {
        Optional<Programme> former = state.programmes.get(Folded.of(programme.programme));
        if (former.filter(one -> one.active == programme.active).isPresent()) {
            return state;
        }
        int before = former.filter(Programme::active).isPresent() ? 1 : 0;
        int after = programme.active ? 1 : 0;
        Roll<Programme> programmes = state.programmes.with(Folded.of(programme.programme), programme);
        return new State(state.active - before + after, programmes, state.contributions, state.projects);
    }

    private static String key(ProjectBacked e) {
        return e.backer() + ": " + Folded.of(e.project());
    }
}
