package chronicle.query.timeline;

import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Assistance.AidOffered;
import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.AssistanceProvided;
import chronicle.events.Assistance.RestrictionRepealed;
import chronicle.events.Assistance.WaiverAuthorized;
import chronicle.events.Assistance.WaiverExtended;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.Assistance.WaiverLapsed;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.Recognition;
import chronicle.events.Representation;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether statutes restrict one party's aid to another, whether they are waived, and what aid was offered or given. */
public final class Aid implements Timeline<Aid.State> {

    /**
     * Aid from a donor to a recipient.
     *
     * @param statutes those in force, by name
     * @param repealed the statute repealed last, as long as none restricts
     * @param offers what was offered, each offer for itself
     * @param programmes what was given for a purpose, perhaps through an agency
     */
    public record State(
            List<Statute> statutes, Optional<Repeal> repealed, Latest<Offer> offers, Roll<Programme> programmes) {}

    /** The repeal of a statute. */
    public record Repeal(String statute, Happening entry) {}

    /** An offer of aid. */
    public record Offer(Optional<BigDecimal> amount, Optional<String> currency, String purpose, Happening entry) {}

    /** Assistance given for a purpose. */
    public record Programme(Optional<String> agency, String purpose, Happening entry) {}

    @Override
    public String name() {
        return "aid";
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
            case Assistance assistance -> List.of(touch(assistance));
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> List.of();
        };
    }

    private static Touch touch(Assistance assistance) {
        return switch (assistance) {
            case AidRestricted e ->
                new Touch(Subjects.directed(e.donor(), e.recipient()), statute(e.statute()), Role.BEGINNING);
            case WaiverAuthorized e ->
                new Touch(Subjects.directed(e.donor(), e.recipient()), statute(e.statute()), Role.CHANGE);
            case WaiverGranted e ->
                new Touch(Subjects.directed(e.donor(), e.recipient()), statute(e.statute()), Role.CHANGE);
            case WaiverExtended e ->
                new Touch(Subjects.directed(e.donor(), e.recipient()), statute(e.statute()), Role.CHANGE);
            case WaiverLapsed e ->
                new Touch(Subjects.directed(e.donor(), e.recipient()), statute(e.statute()), Role.CHANGE);
            case RestrictionRepealed e ->
                new Touch(Subjects.directed(e.donor(), e.recipient()), statute(e.statute()), Role.ENDING);
            case AidOffered e -> Touch.itself(Subjects.directed(e.donor(), e.recipient()), Role.CHANGE);
            case AssistanceProvided e ->
                new Touch(Subjects.directed(e.donor(), e.recipient()), "programme " + programme(e), Role.CHANGE);
        };
    }

    @Override
    public State beginning() {
        return new State(List.of(), Optional.empty(), Latest.none(), Roll.none());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Assistance assistance -> evolve(state, assistance, happening);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Agreement _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Assistance assistance, Happening happening) {
        return switch (assistance) {
            case AidRestricted e ->
                with(state, Statute.of(state.statutes, e.statute()).restricted(e.by(), happening));
            case WaiverAuthorized e ->
                with(state, Statute.of(state.statutes, e.statute()).waivable(e.by(), e.lastDay(), happening));
            case WaiverGranted e ->
                with(state, Statute.of(state.statutes, e.statute()).waived(e.by(), e.lastDay(), happening));
            case WaiverExtended e ->
                with(state, Statute.of(state.statutes, e.statute()).waived(e.by(), e.lastDay(), happening));
            case WaiverLapsed e ->
                with(state, Statute.of(state.statutes, e.statute()).unwaived(happening));
            case RestrictionRepealed e -> repealed(state, e.statute(), happening);
            case AidOffered e -> {
                Offer offer = new Offer(e.amount(), e.currency(), e.purpose(), happening);
                yield new State(state.statutes, state.repealed, state.offers.and(offer), state.programmes);
            }
            case AssistanceProvided e -> {
                Programme programme = new Programme(e.agency(), e.purpose(), happening);
                Roll<Programme> programmes = state.programmes.withNew(programme(e), programme);
                yield new State(state.statutes, state.repealed, state.offers, programmes);
            }
        };
    }

    /**
     * A waiver that lapses brings the restriction back, unless a later one has taken its place (docs/adr, "A superseded
     * waiver lapses without effect"); an authorization that lapses leaves nothing to waive by.
     */
    @Override
    public State lapse(State state, String subject, Happening happening) {
        for (Statute statute : state.statutes) {
            if (statute.restsOn(happening)) {
                return with(state, statute.lapsed(happening));
            }
        }
        return state;
    }

    /** Restricted if any statute restricts, else waived if any is waived. */
    @Override
    public String headline(State state) {
        return status(state.statutes).word();
    }

    private static Statute.Status status(List<Statute> statutes) {
        Statute.Status strongest = Statute.Status.UNRESTRICTED;
        for (Statute statute : statutes) {
            strongest = statute.status().compareTo(strongest) > 0 ? statute.status() : strongest;
        }
        return strongest;
    }

    private static State with(State state, Statute statute) {
        List<Statute> statutes = Statute.in(state.statutes, statute);
        Optional<Repeal> repealed = status(statutes) == Statute.Status.UNRESTRICTED ? state.repealed : Optional.empty();
        return new State(statutes, repealed, state.offers, state.programmes);
    }

    private static State repealed(State state, String name, Happening happening) {
        List<Statute> statutes = Statute.without(state.statutes, name);
        boolean told = state.repealed
                .filter(repeal -> Folded.same(repeal.statute, name))
                .isPresent();
        Optional<Repeal> repealed = status(statutes) != Statute.Status.UNRESTRICTED
                ? Optional.empty()
                : told ? state.repealed : Optional.of(new Repeal(name, happening));
        return new State(statutes, repealed, state.offers, state.programmes);
    }

    private static String statute(String name) {
        return "statute " + Folded.of(name);
    }

    private static String programme(AssistanceProvided assistance) {
        return Folded.of(assistance.agency()) + ": " + Folded.of(assistance.purpose());
    }
}
