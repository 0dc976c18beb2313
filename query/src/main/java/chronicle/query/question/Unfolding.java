package chronicle.query.question;

import chronicle.query.engine.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A subject through valid time, as known at one position.
 *
 * @param stale whether the view failed on this subject before the asked position; then the position is the last that it told
 */
public record Unfolding(
        String view,
        String subject,
        int edition,
        long position,
        Instant knownAt,
        boolean stale,
        List<Stretch> periods) {

    /** Days of the same certainty, states and reasons, from inclusive, until exclusive; empty at the open ends. */
    public record Stretch(
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Certainty certainty,
            Optional<String> status,
            boolean qualified,
            boolean truncated,
            String answers) {}
}
