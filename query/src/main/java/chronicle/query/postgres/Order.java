package chronicle.query.postgres;

import chronicle.query.question.Entries;

/**
 * An order of entries that no two of them share, so that a part of a list can begin where another ended.
 *
 * @param keyColumn the sort key of a row as text
 * @param after what holds for the rows after a key
 */
record Order(String columns, String keyColumn, String after, boolean dated) {

    private static final String DATED_KEY = "earliest::text || ' ' || position";

    static Order of(Entries.Sort sort) {
        return switch (sort) {
            case ON -> new Order("earliest, position", DATED_KEY, "(earliest, position) > (?::date, ?)", true);
            case ON_DESCENDING ->
                new Order("earliest desc, position desc", DATED_KEY, "(earliest, position) < (?::date, ?)", true);
            case RECORDED -> new Order("position", "position::text", "position > ?", false);
            case RECORDED_DESCENDING -> new Order("position desc", "position::text", "position < ?", false);
        };
    }

    /** The arguments of {@link #after()} for a key. */
    Object[] key(Cursor cursor) {
        if (!dated) {
            return new Object[] {cursor.number()};
        }
        int gap = cursor.key().lastIndexOf(' ');
        String day = gap < 0 ? "" : cursor.key().substring(0, gap);
        if (!day.matches("-?infinity|\\d{4,}-\\d{2}-\\d{2}( BC)?")) {
            throw Cursor.unreadable();
        }
        return new Object[] {day, new Cursor(cursor.position(), cursor.key().substring(gap + 1)).number()};
    }
}
