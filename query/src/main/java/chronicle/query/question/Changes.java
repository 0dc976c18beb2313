package chronicle.query.question;

import java.time.Instant;
import java.util.Optional;

/**
 * A question for the audit trail, newest first; what is empty does not restrict it.
 *
 * @param by the actor
 * @param action what was done: one of recorded, corrected, retracted, reinstated
 * @param since recorded at this instant or later
 * @param backdated whether the event had surely happened before the day on which the change was recorded
 * @param after the cursor of the part before
 */
public record Changes(
        Optional<String> by,
        Optional<String> action,
        Optional<Instant> since,
        Optional<String> relation,
        Optional<Boolean> backdated,
        int limit,
        Optional<String> after) {}
