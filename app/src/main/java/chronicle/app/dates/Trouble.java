package chronicle.app.dates;

import java.util.Locale;

/** Why words are no one date. */
public enum Trouble {
    /** They are no words for dates that are known here. */
    NOT_UNDERSTOOD,
    /** 05/06/1994 is in May or in June. */
    DAY_OR_MONTH_FIRST,
    /** 1994 is not the only year that ends in 94. */
    CENTURY_MISSING,
    /** 3 May is in no year. */
    YEAR_MISSING,
    /** February has no 30th. */
    NO_SUCH_DAY,
    /** The 1900s are ten years or a hundred. */
    DECADE_OR_CENTURY,
    /** The end comes before the start. */
    REVERSED,
    /** What bounds several days cannot itself be about some day. */
    DOUBTFUL_BOUND,
    /** What bounds several days can be no season, decade or century there. */
    VAGUE_BOUND,
    /** What happens on one day has no length. */
    ONE_DAY_ONLY;

    /** The name as messages have it: {@code one-day-only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
