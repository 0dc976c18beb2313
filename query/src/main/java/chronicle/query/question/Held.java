package chronicle.query.question;

import chronicle.query.engine.Certainty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A belief held at a position about days from inclusive, until exclusive; empty at the open ends.
 *
 * @param status the headline; present exactly if the certainty is not possible
 * @param answers the possible states as a JSON array, word for word as stored
 */
public record Held(
        String view,
        String subject,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        int edition,
        Certainty certainty,
        Optional<String> status,
        boolean qualified,
        boolean truncated,
        String answers) {}
