package chronicle.query.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All days of one subject, as stretches in order; none if nothing was told. */
final class Stretches<S extends Record> {

    /** A period of which the same is told, as long as it can be. */
    record Held(Period valid, Told told) {}

    /** What changes: the first days of periods held no more, and the periods held instead. */
    record Update(List<LocalDate> closed, List<Held> opened) {

        static final Update NONE = new Update(List.of(), List.of());
    }

    private final List<Stretch<S>> all = new ArrayList<>();

    int size() {
        return all.size();
    }

    Stretch<S> get(int index) {
        return all.get(index);
    }

    /** The index of the first stretch that begins on or after a day. */
    int firstFrom(LocalDate day) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the first stretch before that one, or that one, from which on all see as far as a day. */
    int firstSeeing(LocalDate day, int before) {
        int first = before;
        while (first > 0 && !all.get(first - 1).sight().isBefore(day)) {
            first--;
        }
        return first;
    }

    /** Puts stretches in place of those from the first index until the end; tells what changes by it. */
    Update replace(int first, int end, List<Stretch<S>> fresh) {
        int left = firstOfPeriod(Math.max(first - 1, 0));
        int right = endOfPeriod(end);
        List<Held> before = held(left, right);
        all.subList(first, end).clear();
        all.addAll(first, fresh);
        int next = first + fresh.size();
        followOn(next);
        return difference(before, held(left, right + next - end));
    }

    private int firstOfPeriod(int index) {
        int first = index;
        while (first > 0 && all.get(first - 1).joins(all.get(first))) {
            first--;
        }
        return first;
    }

    /** The end of the period of the stretch at an index. */
    private int endOfPeriod(int index) {
        int end = Math.min(index + 1, all.size());
        while (end < all.size() && all.get(end - 1).joins(all.get(end))) {
            end++;
        }
        return end;
    }

    /** Lets the stretches from an index on share what the ones before tell and see, as far as that differs. */
    private void followOn(int index) {
        for (int i = Math.max(index, 1); i < all.size(); i++) {
            Stretch<S> former = all.get(i);
            Stretch<S> after = former.after(all.get(i - 1));
            if (after.joins(former) && after.sight().equals(former.sight())) {
                return;
            }
            all.set(i, after);
        }
    }

    /** The periods of a range of stretches. */
    private List<Held> held(int first, int end) {
        List<Held> held = new ArrayList<>();
        int from = first;
        while (from < end) {
            int until = endOfPeriod(from);
            LocalDate day = until < all.size() ? all.get(until).from() : LocalDate.MAX;
            held.add(new Held(
                    new Period(all.get(from).from(), day), all.get(from).told()));
            from = until;
        }
        return held;
    }

    private static Update difference(List<Held> before, List<Held> after) {
        List<LocalDate> closed = new ArrayList<>();
        List<Held> opened = new ArrayList<>();
        int i = 0;
        for (Held held : after) {
            while (i < before.size()
                    && before.get(i).valid().from().isBefore(held.valid().from())) {
                closed.add(before.get(i++).valid().from());
            }
            if (i < before.size() && before.get(i).equals(held)) {
                i++;
            } else {
                opened.add(held);
            }
        }
        while (i < before.size()) {
            closed.add(before.get(i++).valid().from());
        }
        return new Update(closed, opened);
    }
}
