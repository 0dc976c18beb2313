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
        @Override
        public String phrase() {
            return Phrase.of(participants, " met", Phrase.with(" at ", place));
        }
    }
}
