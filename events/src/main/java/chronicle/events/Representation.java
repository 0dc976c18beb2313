package chronicle.events;

import java.util.Optional;

/** Missions that one state keeps in another, and the envoys who head them. */
public sealed interface Representation extends DiplomaticEvent {

    /** A mission was opened. */
    record MissionOpened(Party sender, Party host, MissionRank rank, Optional<String> city) implements Representation {
        @Override
        public String phrase() {
            return Phrase.of(sender, " opened its ", rank, " in ", Phrase.with("", city, ", "), host);
        }
    }

    /** A mission was closed. */
    record MissionClosed(Party sender, Party host, MissionRank rank, Optional<String> city) implements Representation {
        @Override
        public String phrase() {
            return Phrase.of(sender, " closed its ", rank, " in ", Phrase.with("", city, ", "), host);
        }
    }

    /** A mission stopped its work without being closed. */
    record MissionSuspended(Party sender, Party host, MissionRank rank, Optional<String> city)
            implements Representation {
        @Override
        public String phrase() {
            return Phrase.of(sender, " suspended the work of its ", rank, " in ", Phrase.with("", city, ", "), host);
        }
    }

    /** A suspended mission took up its work again. */
    record MissionResumed(Party sender, Party host, MissionRank rank, Optional<String> city) implements Representation {
        @Override
        public String phrase() {
            return Phrase.of(sender, " resumed the work of its ", rank, " in ", Phrase.with("", city, ", "), host);
        }
    }

    /** A mission was raised or lowered to another rank. */
    record MissionReranked(Party sender, Party host, MissionRank rank, MissionRank to, Optional<String> city)
            implements Representation {

        /** Refuses the rank that the mission has already. */
        public MissionReranked {
            if (rank == to) {
                throw new Misfit("to", "expected another rank than the one that the mission has");
            }
        }

        @Override
        public String phrase() {
            return Phrase.of(
                    sender, " changed its ", rank, " in ", Phrase.with("", city, ", "), host, " to the rank of ", to);
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

        @Override
        public String phrase() {
            return Phrase.of(sender, " moved its ", rank, " in ", host, " from ", city, " to ", to);
        }
    }

    /** A person was appointed to head a mission. */
    record EnvoyAppointed(Party sender, Party host, String person, Optional<String> rank, Optional<String> post)
            implements Representation {
        @Override
        public String phrase() {
            return Phrase.of(person, " was appointed ", rank.orElse("head of mission"), " of ", sender, " to ", host);
        }
    }

    /** A head of mission took up the post; credentials tells the day on which they were presented. */
    record EnvoyTookPost(
            Party sender,
            Party host,
            String person,
            Optional<String> rank,
            Optional<String> post,
            Optional<Edtf> credentials)
            implements Representation {
        @Override
        public String phrase() {
            return Phrase.of(person, " took post as ", rank.orElse("head of mission"), " of ", sender, " to ", host);
        }
    }

    /** A head of mission left the post. */
    record EnvoyDeparted(Party sender, Party host, String person, Optional<String> rank, Optional<String> post)
            implements Representation {
        @Override
        public String phrase() {
            return Phrase.of(
                    person, " left the post of ", rank.orElse("head of mission"), " of ", sender, " to ", host);
        }
    }
}
