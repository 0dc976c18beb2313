package chronicle.query.timeline;

import chronicle.events.Agreement;
import chronicle.events.Assessment;
import chronicle.events.Assistance;
import chronicle.events.Conflict;
import chronicle.events.Cooperation;
import chronicle.events.Encounter;
import chronicle.events.Inquiry;
import chronicle.events.MissionRank;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The missions that one party keeps in another. What is told without a city is told of all missions of that rank; what
 * is told with a city, while the only one recorded of that rank has none, is told of that one. A suspension, a
 * resumption, a change of rank or a move of a mission that is not recorded implies that there is one.
 */
public final class Missions implements Timeline<Missions.State> {

    /**
     * The missions of a sender in a host.
     *
     * @param missions all that are open or suspended, the highest rank first
     * @param closed the last closing of a mission higher than any open one
     */
    public record State(List<Mission> missions, Optional<Closing> closed) {

        static State of(List<Mission> missions, Optional<Closing> closed) {
            Optional<MissionRank> highest = highest(missions);
            return new State(
                    missions.stream().sorted(Mission.ORDER).toList(),
                    closed.filter(closing -> highest.isEmpty() || highest.get().compareTo(closing.rank) < 0));
        }
    }

    /** The closing of a mission. */
    public record Closing(MissionRank rank, Optional<String> city, Happening entry) {}

    @Override
    public String name() {
        return "missions";
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
            case MissionOpened e -> touch(e.sender(), e.host(), e.city(), Role.BEGINNING);
            case MissionClosed e -> touch(e.sender(), e.host(), e.city(), Role.ENDING);
            case MissionSuspended e -> touch(e.sender(), e.host(), e.city(), Role.ENDING);
            case MissionResumed e -> touch(e.sender(), e.host(), e.city(), Role.BEGINNING);
            case MissionReranked e -> touch(e.sender(), e.host(), e.city(), Role.CHANGE);
            case MissionMoved e -> touch(e.sender(), e.host(), Optional.of(e.city()), Role.CHANGE);
            case EnvoyAppointed _, EnvoyTookPost _, EnvoyDeparted _ -> List.of();
        };
    }

    private static List<Touch> touch(Party sender, Party host, Optional<String> city, Role role) {
        return List.of(new Touch(Subjects.directed(sender, host), Folded.of(city), role));
    }

    @Override
    public State beginning() {
        return new State(List.of(), Optional.empty());
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
            case MissionOpened e ->
                changed(
                        state,
                        e.rank(),
                        e.city(),
                        Mission.opened(e.rank(), e.city(), happening),
                        mission -> e.city()
                                .map(city -> mission.moved(city, happening))
                                .orElse(mission)
                                .resumed(happening));
            case MissionClosed e -> closed(state, new Closing(e.rank(), e.city(), happening));
            case MissionSuspended e ->
                changed(
                        state,
                        e.rank(),
                        e.city(),
                        Mission.opened(e.rank(), e.city(), happening),
                        mission -> mission.suspended(happening));
            case MissionResumed e ->
                changed(
                        state,
                        e.rank(),
                        e.city(),
                        Mission.opened(e.rank(), e.city(), happening),
                        mission -> mission.resumed(happening));
            case MissionReranked e -> {
                boolean told = meant(state, e.rank(), e.city()).isEmpty()
                        && !meant(state, e.to(), e.city()).isEmpty();
                yield told
                        ? state
                        : changed(
                                state,
                                e.rank(),
                                e.city(),
                                Mission.opened(e.to(), e.city(), happening),
                                mission -> mission.reranked(e.to(), happening));
            }
            case MissionMoved e ->
                changed(
                        state,
                        e.rank(),
                        Optional.of(e.city()),
                        Mission.opened(e.rank(), Optional.of(e.to()), happening),
                        mission -> mission.moved(e.to(), happening));
            case EnvoyAppointed _, EnvoyTookPost _, EnvoyDeparted _ -> state;
        };
    }

    /** The highest rank of the missions that are open; one that is suspended is not. */
    @Override
    public String headline(State state) {
        return highest(state.missions).map(MissionRank::word).orElse("none");
    }

    private static Optional<MissionRank> highest(List<Mission> missions) {
        return missions.stream()
                .filter(mission -> !mission.suspended())
                .map(Mission::rank)
                .max(MissionRank::compareTo);
    }

    private static State closed(State state, Closing closing) {
        List<Mission> closed = meant(state, closing.rank, closing.city);
        List<Mission> others = Latest.without(state.missions, closed::contains);
        boolean told = closed.isEmpty() && state.closed.isPresent();
        State after = State.of(others, told ? state.closed : Optional.of(closing));
        return after.closed.isPresent() ? after : State.of(others, state.closed);
    }

    private static State changed(
            State state, MissionRank rank, Optional<String> city, Mission implied, UnaryOperator<Mission> change) {
        List<Mission> meant = meant(state, rank, city);
        List<Mission> missions = new ArrayList<>(Latest.without(state.missions, meant::contains));
        for (Mission mission : meant.isEmpty() ? List.of(implied) : meant) {
            Mission changed = change.apply(mission);
            if (missions.stream().noneMatch(other -> other.isAt(changed.rank(), changed.city()))) {
                missions.add(changed);
            }
        }
        return State.of(missions, state.closed);
    }

    private static List<Mission> meant(State state, MissionRank rank, Optional<String> city) {
        List<Mission> ofRank = state.missions.stream()
                .filter(mission -> mission.rank() == rank)
                .toList();
        if (city.isEmpty()) {
            return ofRank;
        }
        List<Mission> there =
                ofRank.stream().filter(mission -> mission.isAt(rank, city)).toList();
        boolean onlyOneWithoutCity =
                ofRank.size() == 1 && ofRank.getFirst().city().isEmpty();
        return there.isEmpty() && onlyOneWithoutCity ? ofRank : there;
    }
}
