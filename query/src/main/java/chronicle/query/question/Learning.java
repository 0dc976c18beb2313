package chronicle.query.question;

import chronicle.query.engine.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How knowledge of one day changed: a subject through recorded time, up to a position.
 *
 * @param stale whether the view failed on this subject before the asked position; then the position is the last that it told
 */
public record Learning(
        String view, String subject, LocalDate asOf, int edition, long position, boolean stale, List<Learnt> beliefs) {

    /** What was held of the day from a position on, and the change that brought it. */
    public record Learnt(
            Instant knownFrom,
            long position,
            Certainty certainty,
            Optional<String> status,
            boolean qualified,
            boolean truncated,
            String answers,
            Cause change) {}

    /** The journal's line that changed an answer; the action is {@code recorded}, {@code corrected} and so on. */
    public record Cause(String entry, int revision, String action, String by, Optional<String> reason) {}
}
