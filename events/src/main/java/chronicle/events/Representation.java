package chronicle.events;

import java.util.Optional;

/** Missions that one state keeps in another, and the envoys who head them. */
public sealed interface Representation extends DiplomaticEvent {

    /** A mission was opened. */
    record MissionOpened(Party sender, Party host, MissionRank rank, Optional<String> city) implements Representation {}

    /** A mission was closed. */
    record MissionClosed(Party sender, Party host, MissionRank rank, Optional<String> city) implements Representation {}

    /** A mission stopped its work without being closed. */
    record MissionSuspended(Party sender, Party host, MissionRank rank, Optional<String> city)
            implements Representation {}

    /** A suspended mission took up its work again. */
    record MissionResumed(Party sender, Party host, MissionRank rank, Optional<String> city)
            implements Representation {}

    /** A mission was raised or lowered to another rank. */
    record MissionReranked(Party sender, Party host, MissionRank rank, MissionRank to, Optional<String> city)
            implements Representation {

        /** Refuses the rank that the mission has already. */
        public MissionReranked {
            if (rank == to) {
                throw new Misfit("to", "expected another rank than the one that the mission has");
            }
        }
    }

    /** A mission moved to another city. */
    record MissionMoved(Party sender, Party host, MissionRank rank, String city, String to) implements Representation {

        /** Refuses the city in which the mission is already. */
        public MissionMoved {
            if (city.equals(to)) {
                throw new Misfit("to", "expected another city than the one in which the mission is");
            }
        }
    }

    /** A person was appointed to head a mission. */
    record EnvoyAppointed(Party sender, Party host, String person, Optional<String> rank, Optional<String> post)
            implements Representation {}

    /** A head of mission took up the post; credentials tells the day on which they were presented. */
    record EnvoyTookPost(
            Party sender,
            Party host,
            String person,
            Optional<String> rank,
            Optional<String> post,
            Optional<Edtf> credentials)
            implements Representation {}

    /** A head of mission left the post. */
    record EnvoyDeparted(Party sender, Party host, String person, Optional<String> rank, Optional<String> post)
            implements Representation {}
}
