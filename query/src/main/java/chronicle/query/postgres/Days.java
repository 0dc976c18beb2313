package chronicle.query.postgres;

import chronicle.query.engine.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Days as PostgreSQL writes them: infinite ones by name, years before the first with BC. */
final class Days {
    private static final DateTimeFormatter BEFORE_CHRIST = DateTimeFormatter.ofPattern("yyyy-MM-dd 'BC'");

    private Days() {}

    static String text(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        if (day.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return day.getYear() > 0 ? day.toString() : BEFORE_CHRIST.format(day);
    }

    /** Reads what {@link #text} wrote. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(
                    switch (text) {
                        case "-infinity" -> LocalDate.MIN;
                        case "infinity" -> LocalDate.MAX;
                        default -> text.endsWith("C") ? LocalDate.parse(text, BEFORE_CHRIST) : LocalDate.parse(text);
                    });
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static String range(Period period) {
        return "[\"" + text(period.from()) + "\",\"" + text(period.until()) + "\")";
    }
}
