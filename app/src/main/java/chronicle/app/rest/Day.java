package chronicle.app.rest;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day in the world, as a parameter: {@code YYYY-MM-DD}, from the year −4712 to 9999. */
public record Day(LocalDate date) {
    private static final int FIRST_YEAR = -4712;
    private static final int LAST_YEAR = 9999;

    /** Reads a day of the calendar; 30 February is none. */
    static Day of(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return new Day(date);
            }
        } catch (DateTimeException _) {
            // told below, in one sentence for both faults
        }
        throw new IllegalArgumentException("expected a day of the calendar from -4712-01-01 to 9999-12-31 as"
                + " YYYY-MM-DD, such as 1992-11-01, not \"" + text + "\"");
    }
}
