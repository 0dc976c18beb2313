package chronicle.query.timeline;

import chronicle.events.Agreement;
import chronicle.events.Agreement.AgreementEnteredIntoForce;
import chronicle.events.Agreement.AgreementSigned;
import chronicle.events.Agreement.AgreementTerminated;
import chronicle.events.Agreement.StatusGranted;
import chronicle.events.Agreement.StatusWithdrawn;
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
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.util.List;
import java.util.Optional;

/**
 * The agreements between two parties, and the statuses that one grants the other. An agreement among several is told
 * of each pair of them. Whatever enters into force was signed, whether or not its signature is told.
 */
public final class Agreements implements Timeline<Agreements.State> {

    /**
     * The agreements of a pair.
     *
     * @param signed how many are signed and not terminated
     * @param agreements by title
     */
    public record State(int signed, Roll<Title> agreements, Roll<Status> statuses) {}

    /** A status that one party granted another, or withdrew again. */
    public record Status(Party granter, Party grantee, String status, boolean withdrawn, Happening entry) {}

    @Override
    public String name() {
        return "agreements";
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
            case Agreement agreement -> touches(agreement);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> List.of();
        };
    }

    private static List<Touch> touches(Agreement agreement) {
        return switch (agreement) {
            case AgreementSigned e -> touches(e.parties(), e.title(), Role.CHANGE);
            case AgreementEnteredIntoForce e -> touches(e.parties(), e.title(), Role.CHANGE);
            case AgreementTerminated e -> touches(e.parties(), e.title(), Role.ENDING);
            case StatusGranted e -> touches(e.granter(), e.grantee(), e.status(), Role.CHANGE);
            case StatusWithdrawn e -> touches(e.granter(), e.grantee(), e.status(), Role.ENDING);
        };
    }

    private static List<Touch> touches(List<Party> parties, String title, Role role) {
        String thread = "agreement " + Folded.of(title);
        return Subjects.pairs(parties).stream()
                .map(pair -> new Touch(pair, thread, role))
                .toList();
    }

    private static List<Touch> touches(Party granter, Party grantee, String status, Role role) {
        return List.of(new Touch(Subjects.pair(granter, grantee), "status " + key(granter, status), role));
    }

    @Override
    public State beginning() {
        return new State(0, Roll.none(), Roll.none());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Agreement agreement -> evolve(state, agreement, happening);
            case Statehood _,
                    Recognition _,
                    Representation _,
                    Conflict _,
                    Assistance _,
                    Encounter _,
                    Cooperation _,
                    Utterance _,
                    Assessment _,
                    Inquiry _ -> state;
        };
    }

    private static State evolve(State state, Agreement agreement, Happening happening) {
        return switch (agreement) {
            case AgreementSigned e ->
                with(
                        state,
                        titled(state, e.title())
                                .map(title -> title.signedBy(happening))
                                .orElseGet(() -> Title.signed(e.title(), happening)));
            case AgreementEnteredIntoForce e ->
                with(
                        state,
                        titled(state, e.title())
                                .map(title -> title.inForceBy(happening))
                                .orElseGet(() -> Title.inForce(e.title(), happening)));
            case AgreementTerminated e ->
                with(
                        state,
                        titled(state, e.title())
                                .map(title -> title.terminatedBy(happening))
                                .orElseGet(() -> Title.terminated(e.title(), happening)));
            case StatusGranted e -> with(state, new Status(e.granter(), e.grantee(), e.status(), false, happening));
            case StatusWithdrawn e -> with(state, new Status(e.granter(), e.grantee(), e.status(), true, happening));
        };
    }

    @Override
    public String headline(State state) {
        return state.signed == 0 ? "none" : state.signed + " signed";
    }

    private static Optional<Title> titled(State state, String title) {
        return state.agreements.get(Folded.of(title));
    }

    private static State with(State state, Title title) {
        Optional<Title> former = titled(state, title.title());
        if (former.filter(title::equals).isPresent()) {
            return state;
        }
        int before = former.filter(Title::stands).isPresent() ? 1 : 0;
        int after = title.stands() ? 1 : 0;
        Roll<Title> agreements = state.agreements.with(Folded.of(title.title()), title);
        return new State(state.signed - before + after, agreements, state.statuses);
    }

    private static State with(State state, Status status) {
        String key = key(status.granter, status.status);
        boolean told = state.statuses
                .get(key)
                .filter(former -> former.withdrawn == status.withdrawn)
                .isPresent();
        return told ? state : new State(state.signed, state.agreements, state.statuses.with(key, status));
    }

    private static String key(Party granter, String status) {
        return granter + ": " + Folded.of(status);
    }
}
