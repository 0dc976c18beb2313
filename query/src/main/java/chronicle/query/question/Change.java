package chronicle.query.question;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param action what was done: one of recorded, corrected, retracted, reinstated
 * @param edition the edition of the imported source, if it came from one
 */
public record Change(
        long position,
        Instant recordedAt,
        String by,
        String action,
        String entry,
        int revision,
        String kind,
        String title,
        Optional<String> reason,
        Optional<String> edition) {}
