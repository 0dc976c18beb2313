package chronicle.query.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param action what was done: one of recorded, corrected, retracted, reinstated
 * @param edition the edition of the imported source that made this change, if one did
 * @param flags what an auditor should look at: {@link #BACKDATED}, {@link Entry#SOURCE_UNCHANGED}
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
        Optional<String> edition,
        List<String> flags) {

    /** The flag of a change that was recorded more than 30 days after the last day that it may speak of. */
    public static final String BACKDATED = "backdated";
}
