package chronicle.query.question;

import chronicle.query.engine.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is told of a subject on a day, as known at a position.
 *
 * @param knownAt the instant of that position
 * @param status the headline; present exactly if the certainty is not possible
 * @param stale whether the view failed on this subject before the asked position; then the position is the last that it told
 * @param answers the possible states as a JSON array, word for word as stored
 */
public record Answer(
        String view,
        String subject,
        LocalDate asOf,
        Instant knownAt,
        long position,
        int edition,
        Certainty certainty,
        Optional<String> status,
        boolean qualified,
        boolean truncated,
        boolean stale,
        String answers) {}
