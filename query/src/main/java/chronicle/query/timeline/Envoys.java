package chronicle.query.timeline;

import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Edtf;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.Party;
import chronicle.events.Recognition;
import chronicle.events.Representation;
import chronicle.events.Representation.EnvoyAppointed;
import chronicle.events.Representation.EnvoyDeparted;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Representation.MissionClosed;
import chronicle.events.Representation.MissionMoved;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Representation.MissionReranked;
import chronicle.events.Representation.MissionResumed;
import chronicle.events.Representation.MissionSuspended;
import chronicle.events.Statehood;
import chronicle.events.Statement;
import chronicle.events.Utterance;
import java.util.List;
import java.util.Optional;

/**
 * Who heads one party's mission in another. Whoever took the post last heads it, until that very person departs; the
 * departure of anybody else says nothing about the head.
 */
public final class Envoys implements Timeline<Envoys.State> {

    /**
     * The heads of a sender's mission in a host.
     *
     * @param head the present head
     * @param departed who left the post vacant, as long as it is
     * @param appointed those appointed who are not yet in post, without who was passed over, the latest twenty at most
     */
    public record State(Optional<Head> head, Optional<Departure> departed, List<Appointment> appointed) {}

    /**
     * A head of mission.
     *
     * @param since the day of taking the post, as told first
     * @param credentials the day on which the credentials were presented
     * @param entry the entry that tells of the taking of the post first
     * @param detailed a later entry that tells the same with other details
     */
    public record Head(
            String person,
            Optional<String> rank,
            Optional<String> post,
            Edtf since,
            Optional<Edtf> credentials,
            Happening entry,
            Optional<Happening> detailed) {}

    /** A head of mission who left. */
    public record Departure(String person, Happening entry) {}

    /** One appointed to head a mission. */
    public record Appointment(String person, Optional<String> rank, Optional<String> post, Happening entry) {}

    @Override
    public String name() {
        return "envoys";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public SubjectForm subjects() {
        return SubjectForm.DIRECTED;
    }

    @Override
    public List<Touch> touches(Statement statement) {
        return switch (statement.event()) {
            case Representation representation -> touches(representation);
            case Statehood _,
                    Recognition _,
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

    private static List<Touch> touches(Representation representation) {
        return switch (representation) {
            case EnvoyAppointed e -> touch(e.sender(), e.host(), e.person(), Role.CHANGE);
            case EnvoyTookPost e -> touch(e.sender(), e.host(), e.person(), Role.BEGINNING);
            case EnvoyDeparted e -> touch(e.sender(), e.host(), e.person(), Role.ENDING);
            case MissionOpened _,
                    MissionClosed _,
                    MissionSuspended _,
                    MissionResumed _,
                    MissionReranked _,
                    MissionMoved _ -> List.of();
        };
    }

    private static List<Touch> touch(Party sender, Party host, String person, Role role) {
        return List.of(new Touch(Subjects.directed(sender, host), Folded.of(person), role));
    }

    @Override
    public State beginning() {
        return new State(Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public State evolve(State state, String subject, Happening happening) {
        return switch (happening.statement().event()) {
            case Representation representation -> evolve(state, representation, happening);
            case Statehood _,
                    Recognition _,
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

    private static State evolve(State state, Representation representation, Happening happening) {
        return switch (representation) {
            case EnvoyAppointed e -> appointed(state, e, happening);
            case EnvoyTookPost e ->
                new State(Optional.of(head(state, e, happening)), Optional.empty(), notPassedOver(state, e.person()));
            case EnvoyDeparted e -> departed(state, e, happening);
            case MissionOpened _,
                    MissionClosed _,
                    MissionSuspended _,
                    MissionResumed _,
                    MissionReranked _,
                    MissionMoved _ -> state;
        };
    }

    @Override
    public String headline(State state) {
        return state.head.map(Head::person).orElse("none recorded");
    }

    /** One who heads the mission already, or is appointed already, is not appointed again. */
    private static State appointed(State state, EnvoyAppointed e, Happening happening) {
        boolean inPost =
                state.head.filter(head -> Folded.same(head.person, e.person())).isPresent();
        boolean told = state.appointed.stream().anyMatch(one -> Folded.same(one.person, e.person()));
        if (inPost || told) {
            return state;
        }
        Appointment appointment = new Appointment(e.person(), e.rank(), e.post(), happening);
        return new State(state.head, state.departed, Latest.appended(state.appointed, appointment));
    }

    private static State departed(State state, EnvoyDeparted e, Happening happening) {
        List<Appointment> others = others(state, e.person());
        boolean another =
                state.head.filter(head -> !Folded.same(head.person, e.person())).isPresent();
        return another || state.departed.isPresent()
                ? new State(state.head, state.departed, others)
                : new State(Optional.empty(), Optional.of(new Departure(e.person(), happening)), others);
    }

    private static List<Appointment> others(State state, String person) {
        return Latest.without(state.appointed, one -> Folded.same(one.person, person));
    }

    /** Whoever was appointed before the one who takes the post now, and never took it, is not awaited any more. */
    private static List<Appointment> notPassedOver(State state, String person) {
        List<Appointment> appointed = state.appointed;
        for (int i = appointed.size() - 1; i >= 0; i--) {
            if (Folded.same(appointed.get(i).person, person)) {
                return List.copyOf(appointed.subList(i + 1, appointed.size()));
            }
        }
        return appointed;
    }

    private static Head head(State state, EnvoyTookPost e, Happening happening) {
        return state.head
                .filter(head -> Folded.same(head.person, e.person()))
                .map(head -> detailed(head, e, happening))
                .orElseGet(() -> new Head(
                        e.person(),
                        e.rank(),
                        e.post(),
                        happening.statement().on(),
                        e.credentials(),
                        happening,
                        Optional.empty()));
    }

    /** The head with what this entry tells beyond the former, which otherwise keeps what it told. */
    private static Head detailed(Head head, EnvoyTookPost e, Happening happening) {
        Optional<String> rank = e.rank().or(head::rank);
        Optional<String> post = e.post().or(head::post);
        Optional<Edtf> credentials = e.credentials().or(head::credentials);
        boolean same = rank.equals(head.rank) && post.equals(head.post) && credentials.equals(head.credentials);
        return same
                ? head
                : new Head(head.person, rank, post, head.since, credentials, head.entry, Optional.of(happening));
    }
}
