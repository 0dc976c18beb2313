package chronicle.app.rest;

import chronicle.query.question.KnownAt;
import chronicle.query.question.Unanswered;

/** The beginning of a stretch of recorded time, as a parameter: what was recorded after it, or since it. */
public record Since(KnownAt knownAt) {
    /** Reads a position as a permalink has it (what came after it), an instant, or a date for its beginning (UTC). */
    static Since of(String text) {
        try {
            return new Since(KnownAt.parse(text));
        } catch (Unanswered _) {
            throw new IllegalArgumentException("expected a position such as @42, an instant such as"
                    + " 2026-01-31T12:00:00Z or a date such as 2026-01-31, not \"" + text + "\"");
        }
    }
}
