package chronicle.app.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The beginning of a stretch of recorded time, as a parameter. */
record Since(Instant instant) {
    /** Reads an instant, or a date for its beginning (UTC). */
    static Since of(String text) {
        try {
            return new Since(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "expected an instant such as 2026-01-31T12:00:00Z or a date such as 2026-01-31, not \"" + text
                            + "\"");
        }
    }
}
