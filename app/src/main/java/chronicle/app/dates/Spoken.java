package chronicle.app.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * One date among words, as EDTF has its parts; a part that was not said is empty.
 *
 * @param year with X for unspecified digits in it
 * @param month or season, 21 to 24
 * @param doubt one of ~ ? %
 */
record Spoken(String year, String month, String day, String doubt) {
    private static final int FIRST_SEASON = 21;
    private static final Pattern YEAR = Pattern.compile("-?[0-9]{4}|[0-9]{2}[0-9X]X");

    static Spoken of(String year, String month, String day) {
        return new Spoken(year, month, day, "");
    }

    static Spoken year(int year) {
        return of(digits(year), "", "");
    }

    static Spoken month(YearMonth month) {
        return of(digits(month.getYear()), two(month.getMonthValue()), "");
    }

    static Spoken day(LocalDate day) {
        return of(digits(day.getYear()), two(day.getMonthValue()), two(day.getDayOfMonth()));
    }

    /** A number of at most two digits as EDTF writes it; nothing stays nothing. */
    static String two(String number) {
        return number.isEmpty() ? "" : two(Integer.parseInt(number));
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }

    private static String digits(int year) {
        return (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year));
    }

    /** The same with what was left out because a later date says it: 2 or 3 May 1994. */
    Spoken completedBy(Spoken later) {
        if (!year.isEmpty()) {
            return this;
        }
        return new Spoken(later.year, month.isEmpty() ? later.month : month, day, doubt);
    }

    Spoken doubted(String how) {
        return new Spoken(year, month, day, how);
    }

    boolean isSeason() {
        return !month.isEmpty() && Integer.parseInt(month) >= FIRST_SEASON;
    }

    boolean isOfManyYears() {
        return year.indexOf('X') >= 0;
    }

    /** Refuses a day that the calendar does not have, and a date without its year. */
    Spoken whole() {
        if (year.isEmpty() || (month.isEmpty() && !day.isEmpty())) {
            throw new Unclearness(Trouble.YEAR_MISSING);
        }
        if (!day.isEmpty()) {
            try {
                LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            } catch (DateTimeException _) {
                throw new Unclearness(Trouble.NO_SUCH_DAY);
            }
        }
        return this;
    }

    /** Refuses what EDTF does not have at the edges of sets. */
    Spoken exact() {
        whole();
        if (!doubt.isEmpty()) {
            throw new Unclearness(Trouble.DOUBTFUL_BOUND);
        }
        if (isSeason()) {
            throw new Unclearness(Trouble.VAGUE_BOUND);
        }
        return this;
    }

    /** Refuses what is not one day, month or year. */
    Spoken plain() {
        exact();
        return inOneYear();
    }

    /** Refuses decades and centuries. */
    Spoken inOneYear() {
        whole();
        if (isOfManyYears()) {
            throw new Unclearness(Trouble.VAGUE_BOUND);
        }
        return this;
    }

    /** The day, month or year before the beginning of this. */
    Spoken before() {
        exact();
        if (!day.isEmpty()) {
            return day(date().minusDays(1));
        }
        return month.isEmpty() ? year(firstYear() - 1) : month(yearMonth().minusMonths(1));
    }

    /** The day, month or year after the end of this. */
    Spoken after() {
        exact();
        if (!day.isEmpty()) {
            return day(date().plusDays(1));
        }
        return month.isEmpty() ? year(lastYear() + 1) : month(yearMonth().plusMonths(1));
    }

    int firstYear() {
        return year('0');
    }

    int lastYear() {
        return year('9');
    }

    private int year(char open) {
        if (!YEAR.matcher(year).matches()) {
            throw new Unclearness(Trouble.VAGUE_BOUND);
        }
        return Integer.parseInt(year.replace('X', open));
    }

    YearMonth yearMonth() {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    }

    private LocalDate date() {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    @Override
    public String toString() {
        return year + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + day) + doubt;
    }
}
