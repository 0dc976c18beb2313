package chronicle.query.postgres;

import chronicle.query.engine.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

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

    static String range(Period period) {
        return "[\"" + text(period.from()) + "\",\"" + text(period.until()) + "\")";
    }
}
