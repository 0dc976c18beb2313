package chronicle.query.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a change did to the answers of a view about days from inclusive, until exclusive; empty at the open ends.
 *
 * @param before the status before, or all possible ones; none if the subject was not told
 * @param after the status after it, or all possible ones
 * @param sentence the same for a reader: {@code missions US-to-AZ: embassy from 1992-03-16 instead of 1992-03-06}
 */
public record Effect(
        String view,
        String subject,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> before,
        List<String> after,
        String sentence) {}
