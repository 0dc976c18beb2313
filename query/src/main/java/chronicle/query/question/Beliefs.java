package chronicle.query.question;

import chronicle.query.engine.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that was ever believed of a subject, up to a position: of the days of the world, over the positions of the journal.
 *
 * @param blank the status where nothing is told
 * @param beliefs by the position that brought them, then by day
 */
public record Beliefs(String view, String subject, int edition, long position, String blank, List<Belief> beliefs) {

    /**
     * What was held of days from inclusive, until exclusive, empty at the open ends; over positions likewise.
     *
     * @param statuses the headline, or all possible ones
     */
    public record Belief(
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            long knownFrom,
            Optional<Long> knownUntil,
            Certainty certainty,
            List<String> statuses) {

        /** Whether it was held at a position. */
        public boolean heldAt(long position) {
            return knownFrom <= position
                    && knownUntil.map(end -> position < end).orElse(true);
        }
    }
}
