package chronicle.query.postgres;

import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.question.Unanswered;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a part of a list ended: the position that the whole list uses, and the sort key of the last item. */
record Cursor(long position, String key) {

    private static final char GAP = ' ';

    private String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((position + String.valueOf(GAP) + key).getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Cursor> of(Optional<String> after) {
        return after.map(Cursor::read);
    }

    private static Cursor read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int gap = plain.indexOf(GAP);
            return new Cursor(Long.parseLong(plain, 0, gap, 10), plain.substring(gap + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw unreadable();
        }
    }

    static Unanswered unreadable() {
        return new Unanswered(
                Unanswered.Why.INVALID_PARAMETER, "after: expected what the page before gave as next, unchanged");
    }

    /** The known time of a part: the first part's, once it is fixed. */
    static KnownAt knownAt(Optional<Cursor> cursor, KnownAt asked) {
        return cursor.<KnownAt>map(before -> new KnownAt.Position(before.position()))
                .orElse(asked);
    }

    /** The sort key, if it is a number. */
    long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException unreadable) {
            throw unreadable();
        }
    }

    /** The sort key, if it is the index of an item. */
    int index() {
        try {
            return Integer.parseUnsignedInt(key);
        } catch (NumberFormatException unreadable) {
            throw unreadable();
        }
    }

    /** Cuts one item more than the limit off, and points to the next part if there is one. */
    static <T> Page<T> page(List<T> found, int limit, Known known, Function<T, String> key) {
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new Page<>(
                items,
                more ? Optional.of(new Cursor(known.position(), key.apply(items.getLast())).text()) : Optional.empty(),
                known.position(),
                known.recordedAt());
    }
}
