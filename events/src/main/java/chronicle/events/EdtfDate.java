package chronicle.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/** One date within a text: where it begins, how it is written, and the days that it may mean. */
record EdtfDate(int at, Form form, Bounds bounds) {

    /** The ways in which levels 0 and 1 write a date; not each may stand in an interval or a set. */
    enum Form {
        PLAIN,
        QUALIFIED,
        UNSPECIFIED,
        SEASON
    }

    private static final int FIRST_YEAR = -4712;
    private static final int LAST_YEAR = 9999;

    static EdtfDate read(EdtfCursor cursor) {
        int at = cursor.at();
        if (cursor.skip("XXXX")) {
            skipUnspecifiedMonth(cursor);
            return new EdtfDate(at, Form.UNSPECIFIED, years(0, LAST_YEAR));
        }
        boolean negative = cursor.skip("-");
        OptionalInt year = cursor.skipNumber(4, "");
        if (year.isPresent()) {
            return inYear(cursor, at, signed(cursor, at, negative, year.getAsInt()));
        }
        OptionalInt decade = cursor.skipNumber(3, "X");
        if (decade.isPresent()) {
            return new EdtfDate(at, Form.UNSPECIFIED, years(cursor, at, negative, decade.getAsInt(), 10));
        }
        OptionalInt century = cursor.skipNumber(2, "XX");
        if (century.isPresent()) {
            return new EdtfDate(at, Form.UNSPECIFIED, years(cursor, at, negative, century.getAsInt(), 100));
        }
        throw cursor.expected("a year of four digits");
    }

    private static EdtfDate inYear(EdtfCursor cursor, int at, int year) {
        if (!cursor.skip("-")) {
            return qualifiable(cursor, at, years(year, year));
        }
        int monthAt = cursor.at();
        if (cursor.skip("XX")) {
            cursor.skip("-XX");
            return new EdtfDate(at, Form.UNSPECIFIED, years(year, year));
        }
        int month = cursor.skipNumber(2, "").orElse(0);
        if (month >= 21 && month <= 24) {
            return new EdtfDate(at, Form.SEASON, years(year, year));
        }
        if (month < 1 || month > 12) {
            throw cursor.expected("a month 01-12, a season 21-24 or XX", monthAt);
        }
        return inMonth(cursor, at, YearMonth.of(year, month));
    }

    private static EdtfDate inMonth(EdtfCursor cursor, int at, YearMonth month) {
        Bounds days = new Bounds(month.atDay(1), month.atEndOfMonth());
        if (!cursor.skip("-")) {
            return qualifiable(cursor, at, days);
        }
        int dayAt = cursor.at();
        if (cursor.skip("XX")) {
            return new EdtfDate(at, Form.UNSPECIFIED, days);
        }
        int day = cursor.skipNumber(2, "").orElse(0);
        if (!month.isValidDay(day)) {
            throw cursor.expected("a day 01-" + month.lengthOfMonth() + " or XX", dayAt);
        }
        return qualifiable(cursor, at, new Bounds(month.atDay(day), month.atDay(day)));
    }

    private static EdtfDate qualifiable(EdtfCursor cursor, int at, Bounds bounds) {
        boolean qualified = cursor.skip("?") || cursor.skip("~") || cursor.skip("%");
        return new EdtfDate(at, qualified ? Form.QUALIFIED : Form.PLAIN, bounds);
    }

    private static int signed(EdtfCursor cursor, int at, boolean negative, int year) {
        if (negative && (year == 0 || -year < FIRST_YEAR)) {
            throw outOfRange(cursor, at);
        }
        return negative ? -year : year;
    }

    /** The years that begin with these digits; after a minus sign, nearer ones are the later, and there is no -0000. */
    private static Bounds years(EdtfCursor cursor, int at, boolean negative, int digits, int width) {
        int nearest = digits * width;
        int farthest = nearest + width - 1;
        if (!negative) {
            return years(nearest, farthest);
        }
        if (-farthest < FIRST_YEAR) {
            throw outOfRange(cursor, at);
        }
        return years(-farthest, -Math.max(nearest, 1));
    }

    private static Bounds years(int first, int last) {
        return new Bounds(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static EdtfException outOfRange(EdtfCursor cursor, int at) {
        return cursor.expected("a year -4712 to -0001 or 0000 to 9999", at);
    }

    private static void skipUnspecifiedMonth(EdtfCursor cursor) {
        if (cursor.skip("-XX")) {
            cursor.skip("-XX");
        }
    }
}
