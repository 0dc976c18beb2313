package chronicle.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Parts of a state of which there may be many: the number of all, and the twenty told last, in the order of telling.
 *
 * @param total the number of all
 * @param last those told last, the newest at the end
 */
public record Latest<P extends Record>(int total, List<P> last) {

    /** How many are shown. */
    static final int SHOWN = 20;

    public Latest {
        last = List.copyOf(last);
    }

    static <P extends Record> Latest<P> none() {
        return new Latest<>(0, List.of());
    }

    Latest<P> and(P part) {
        return new Latest<>(total + 1, appended(last, part));
    }

    /** With each of those shown replaced by what the change makes of it. */
    Latest<P> with(UnaryOperator<P> change) {
        return new Latest<>(total, last.stream().map(change).toList());
    }

    /** The list with the part at its end, and without its first if it grew too long. */
    static <P> List<P> appended(List<P> list, P part) {
        List<P> longer = new ArrayList<>(list);
        longer.add(part);
        return List.copyOf(longer.subList(Math.max(0, longer.size() - SHOWN), longer.size()));
    }

    /** The list without the parts that meet the condition. */
    static <P> List<P> without(List<P> list, Predicate<P> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
