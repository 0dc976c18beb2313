package chronicle.app.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The changes in the days of the world that are drawn at once, of which there are no more than can be told apart.
 *
 * @param all the days of all changes, in order
 * @param first the place of the first one that is drawn
 * @param end the place after the last one
 */
record Excerpt(List<LocalDate> all, int first, int end) {
    static final int MOST = 20;

    /** The one of several equal parts that tells of a day; all of it, if that can be drawn at once. */
    static Excerpt around(LocalDate day, SortedSet<LocalDate> changes) {
        var all = List.copyOf(changes);
        int parts = Math.max(1, Math.ceilDiv(all.size(), MOST));
        int size = Math.max(1, Math.ceilDiv(all.size(), parts));
        int upTo = changes.headSet(day.plusDays(1)).size();
        int first = Math.max(0, upTo - 1) / size * size;
        return new Excerpt(all, first, Math.min(first + size, all.size()));
    }

    /** The days of the changes that are drawn. */
    List<LocalDate> days() {
        return all.subList(first, end);
    }

    /** The first day that is drawn, if any came before; it is also the day to see the earlier ones from. */
    public Optional<LocalDate> from() {
        return first == 0 ? Optional.empty() : Optional.of(all.get(first));
    }

    /** The first day that is drawn no longer, if any comes after. */
    public Optional<LocalDate> until() {
        return end == all.size() ? Optional.empty() : Optional.of(all.get(end));
    }

    /** Whether it is only a part. */
    public boolean partly() {
        return end - first < all.size();
    }

    /** Whether some of the days of a spell are drawn. */
    boolean shows(Spell spell) {
        return until().flatMap(end -> spell.from().map(end::isAfter)).orElse(true)
                && from().flatMap(start -> spell.until().map(start::isBefore)).orElse(true);
    }
}
