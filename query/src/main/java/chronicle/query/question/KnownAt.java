package chronicle.query.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Whose knowledge a question uses: what the chronicle had been told by then. */
public sealed interface KnownAt {

    /** All that the chronicle has been told. */
    record Now() implements KnownAt {}

    /** What had been told by an instant. */
    record At(Instant instant) implements KnownAt {}

    /** What had been told by the end of a day, UTC; for the present day, by now. */
    record On(LocalDate day) implements KnownAt {}

    /** What had been told up to a position of the journal: the exact form, whose answers never change. */
    record Position(long number) implements KnownAt {}

    /** Reads {@code @42}, {@code 2026-07-01} or {@code 2026-07-01T12:00:00Z}; refuses anything else. */
    static KnownAt parse(String text) {
        try {
            if (Forms.POSITION.matcher(text).matches()) {
                return new Position(Long.parseLong(text, 1, text.length(), 10));
            }
            return Forms.DAY.matcher(text).matches()
                    ? new On(LocalDate.parse(text))
                    : new At(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new Unanswered(
                    Unanswered.Why.INVALID_PARAMETER,
                    "knownAt: expected an instant such as 2026-07-01T12:00:00Z, a date such as 2026-07-01,"
                            + " or a position such as @42");
        }
    }

    /** The forms that parse tells apart. */
    final class Forms {
        private static final Pattern POSITION = Pattern.compile("@\\d{1,18}");
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        private Forms() {}
    }
}
