package chronicle.seed.source;

import chronicle.events.DiplomaticEvent;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Recognition.RelationsSevered;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The missions that stand by what an article has told so far, in the order of its days; and what follows for them from
 * what it tells of relations and of states. Embassies and legations do not outlast diplomatic relations (Vienna
 * Convention on Diplomatic Relations, article 45; consular posts may: Vienna Convention on Consular Relations, article 2).
 */
final class GuideMissions {

    /** A mission; {@code cut} if it was suspended because relations were severed. */
    private record Mission(
            Party sender, Party host, MissionRank rank, Optional<String> city, boolean open, boolean cut) {

        boolean diplomatic() {
            return diplomatic(rank);
        }

        static boolean diplomatic(MissionRank rank) {
            return rank == MissionRank.EMBASSY || rank == MissionRank.LEGATION;
        }

        boolean isBetween(Party one, Party other) {
            return (sender.equals(one) && host.equals(other)) || (sender.equals(other) && host.equals(one));
        }

        boolean is(Party from, Party to, MissionRank ofRank, Optional<String> at) {
            return sender.equals(from)
                    && host.equals(to)
                    && rank == ofRank
                    && (at.isEmpty() || city.isEmpty() || at.equals(city));
        }
    }

    private final List<Mission> missions = new ArrayList<>();

    /** Notes what is told of a mission. */
    void note(DiplomaticEvent event) {
        if (event instanceof Representation told) {
            switch (told) {
                case MissionOpened e -> open(e.sender(), e.host(), e.rank(), e.city());
                case MissionResumed e -> open(e.sender(), e.host(), e.rank(), e.city());
                case MissionClosed e -> remove(e.sender(), e.host(), e.rank(), e.city());
                case MissionSuspended e -> {
                    Optional<String> city = remove(e.sender(), e.host(), e.rank(), e.city());
                    missions.add(new Mission(e.sender(), e.host(), e.rank(), city, false, false));
                }
                case MissionReranked e -> {
                    Optional<String> city = remove(e.sender(), e.host(), e.rank(), e.city());
                    missions.add(new Mission(e.sender(), e.host(), e.to(), city, true, false));
                }
                case MissionMoved e -> {
                    remove(e.sender(), e.host(), e.rank(), Optional.of(e.city()));
                    missions.add(new Mission(e.sender(), e.host(), e.rank(), Optional.of(e.to()), true, false));
                }
                case EnvoyAppointed _, EnvoyTookPost _, EnvoyDeparted _ -> {}
            }
        }
    }

    private void open(Party sender, Party host, MissionRank rank, Optional<String> city) {
        Optional<String> known = remove(sender, host, rank, city);
        missions.add(new Mission(sender, host, rank, known, true, false));
    }

    /** Removes a mission; the city that is told of it, or that was known. */
    private Optional<String> remove(Party sender, Party host, MissionRank rank, Optional<String> city) {
        List<Mission> meant = missions.stream()
                .filter(mission -> mission.is(sender, host, rank, city))
                .toList();
        missions.removeAll(meant);
        return city.or(
                () -> meant.stream().flatMap(mission -> mission.city.stream()).findFirst());
    }

    /** A move, from where the mission stands, which is noted; empty if that is not known, or it is there already. */
    Optional<MissionMoved> moved(GuideMission move) {
        Optional<MissionMoved> moved = move.to()
                .flatMap(to -> move.from()
                        .or(() -> cityOf(move))
                        .filter(from -> !from.equals(to))
                        .map(from -> new MissionMoved(move.sender(), move.host(), move.rank(), from, to)));
        moved.ifPresent(this::note);
        return moved;
    }

    private Optional<String> cityOf(GuideMission moving) {
        return missions.stream()
                .filter(mission -> mission.is(moving.sender(), moving.host(), moving.rank(), Optional.empty()))
                .flatMap(mission -> mission.city.stream())
                .findFirst();
    }

    /** The suspension of the embassies and legations of two parties that have no relations any more. */
    List<DiplomaticEvent> suspended(Party one, Party other) {
        return replaced(
                mission -> mission.open && mission.diplomatic() && mission.isBetween(one, other),
                mission -> new MissionSuspended(mission.sender, mission.host, mission.rank, mission.city),
                mission -> List.of(new Mission(mission.sender, mission.host, mission.rank, mission.city, false, true)));
    }

    /** The closing of all missions of two parties of which one is no more. */
    List<DiplomaticEvent> closed(Party one, Party other) {
        return replaced(
                mission -> mission.open && mission.isBetween(one, other),
                mission -> new MissionClosed(mission.sender, mission.host, mission.rank, mission.city),
                _ -> List.of());
    }

    /**
     * The resumption of the embassies and legations that were suspended with relations, now that there are some again;
     * not of one of which the article tells then or later, before relations end again, how it opened or was closed.
     */
    List<DiplomaticEvent> resumed(Party one, Party other, List<DiplomaticEvent> later) {
        return replaced(
                mission -> mission.cut && mission.isBetween(one, other) && !toldOf(mission, later),
                mission -> new MissionResumed(mission.sender, mission.host, mission.rank, mission.city),
                mission -> List.of(new Mission(mission.sender, mission.host, mission.rank, mission.city, true, false)));
    }

    private static boolean toldOf(Mission mission, List<DiplomaticEvent> later) {
        for (DiplomaticEvent event : later) {
            if (event instanceof RelationsSevered severed && severed.parties().contains(mission.host)) {
                return false;
            }
            boolean told = switch (event) {
                case MissionOpened e -> isOf(mission, e.sender(), e.host(), e.rank());
                case MissionResumed e -> isOf(mission, e.sender(), e.host(), e.rank());
                case MissionClosed e -> isOf(mission, e.sender(), e.host(), e.rank());
                case DiplomaticEvent _ -> false;
            };
            if (told) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Mission mission, Party sender, Party host, MissionRank rank) {
        return mission.sender.equals(sender) && mission.host.equals(host) && Mission.diplomatic(rank);
    }

    /** The missions of a state going on as those of its successor. */
    List<DiplomaticEvent> handedOver(Party state, Party successor) {
        List<DiplomaticEvent> events = new ArrayList<>();
        for (Mission mission : List.copyOf(missions)) {
            if (mission.open && (mission.sender.equals(state) || mission.host.equals(state))) {
                Party sender = mission.sender.equals(state) ? successor : mission.sender;
                Party host = mission.host.equals(state) ? successor : mission.host;
                events.add(new MissionClosed(mission.sender, mission.host, mission.rank, mission.city));
                events.add(new MissionOpened(sender, host, mission.rank, mission.city));
            }
        }
        events.forEach(this::note);
        return events;
    }

    private List<DiplomaticEvent> replaced(
            Predicate<Mission> which, Function<Mission, DiplomaticEvent> event, Function<Mission, List<Mission>> by) {
        List<Mission> found = missions.stream().filter(which).toList();
        missions.removeAll(found);
        found.forEach(mission -> missions.addAll(by.apply(mission)));
        return found.stream().map(event).toList();
    }
}
