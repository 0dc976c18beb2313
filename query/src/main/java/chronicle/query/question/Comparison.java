package chronicle.query.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is told otherwise of a pair of parties on another day, or as known at another position, or both.
 *
 * @param changes in the views' order, then by subject
 */
public record Comparison(
        String relation, LocalDate asOf, long position, LocalDate toAsOf, long toPosition, List<Changed> changes) {

    /** The answers of a subject at both ends, which differ; empty where the subject was not yet known. */
    public record Changed(String view, String subject, Optional<Answer> before, Optional<Answer> after) {}
}
