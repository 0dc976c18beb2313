package chronicle.query.postgres;

import chronicle.query.question.Entries;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order of entries, and of claims on them, that no two of them share, so that a part of a list can begin where another ended.
 *
 * @param keyColumn the sort key of a row as text
 * @param after what holds for the rows after a key
 */
record Order(String columns, String keyColumn, String after, boolean dated) {

    private static final Pattern UNDATED = Pattern.compile("(?<position>\\d+) (?<claim>.*)");
    private static final Pattern DATED =
            Pattern.compile("(?<day>-?infinity|\\d{4,}-\\d{2}-\\d{2}(?: BC)?) " + UNDATED.pattern());

    private static final String KEY = "position || ' ' || claim";
    private static final String DATED_KEY = "earliest::text || ' ' || " + KEY;

    static Order of(Entries.Sort sort) {
        return switch (sort) {
            case ON ->
                new Order(
                        "earliest, position, claim", DATED_KEY, "(earliest, position, claim) > (?::date, ?, ?)", true);
            case ON_DESCENDING ->
                new Order(
                        "earliest desc, position desc, claim desc",
                        DATED_KEY,
                        "(earliest, position, claim) < (?::date, ?, ?)",
                        true);
            case RECORDED -> new Order("position, claim", KEY, "(position, claim) > (?, ?)", false);
            case RECORDED_DESCENDING ->
                new Order("position desc, claim desc", KEY, "(position, claim) < (?, ?)", false);
        };
    }

    /** The arguments of {@link #after()} for a key. */
    Object[] key(Cursor cursor) {
        Matcher parts = (dated ? DATED : UNDATED).matcher(cursor.key());
        if (!parts.matches()) {
            throw Cursor.unreadable();
        }
        long position = new Cursor(cursor.position(), parts.group("position")).number();
        String claim = parts.group("claim");
        return dated ? new Object[] {parts.group("day"), position, claim} : new Object[] {position, claim};
    }
}
