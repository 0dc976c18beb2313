package chronicle.events;

import java.util.List;
import java.util.Optional;

/** People of different parties meet. */
public sealed interface Encounter extends DiplomaticEvent {

    /** Somebody came from one party on a visit to another. */
    record VisitPaid(
            String visitor,
            Optional<String> office,
            Party from,
            Party to,
            Optional<String> type,
            @Sparse List<String> companions)
            implements Encounter, Spanning {
        @Override
        public String phrase() {
            return Phrase.of(
                    visitor,
                    Phrase.with(", ", office, ","),
                    " visited ",
                    to,
                    " from ",
                    from,
                    Phrase.with(" (", type, ")"));
        }
    }

    /** People or delegations met. */
    record MeetingHeld(List<Actor> participants, Optional<String> place) implements Encounter, Spanning {

        /** Refuses a meeting of nobody. */
        public MeetingHeld {
            if (participants.isEmpty()) {
                throw new Misfit("participants", "expected at least one who met");
            }
        }

        @Override
        public String phrase() {
            List<Actor> others = participants.subList(1, participants.size());
            return Phrase.of(
                    participants.getFirst(),
                    others.isEmpty() ? " held a meeting" : Phrase.of(" met ", others),
                    Phrase.with(" (", place, ")"));
        }
    }
}
