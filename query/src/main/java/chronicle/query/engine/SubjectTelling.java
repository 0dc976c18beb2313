package chronicle.query.engine;

import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is told of one subject through all days, kept up to date: when happenings come or go, the telling begins again on
 * the first day that they may change, and ends where it meets the former one.
 */
final class SubjectTelling<S extends Record> {

    /** A period of equal answers. */
    record Held(Period valid, Told told) {}

    /** What changes by some happenings: the first days of periods held no more, and the periods held instead. */
    record Update(List<LocalDate> closed, List<Held> opened) {

        static final Update NONE = new Update(List.of(), List.of());
    }

    private final Moments moments;
    private final Chain<S> chain;
    private final List<Stretch<S>> stretches = new ArrayList<>();

    SubjectTelling(Timeline<S> timeline, String subject) {
        this.moments = new Moments(timeline, subject);
        this.chain = new Chain<>(timeline, subject);
    }

    /** The number of moments told. */
    int size() {
        return chain.size();
    }

    /** Takes happenings out and puts others in, at once. */
    Update replace(Collection<Happening> removed, Collection<Happening> added) {
        Moments.Change change = moments.replace(removed, added);
        if (change.isEmpty()) {
            return Update.NONE;
        }
        int count = chain.before(change.first());
        Optional<String> turn = turnAfter(count);
        chain.replace(change);
        if (chain.size() == 0) {
            return splice(0, stretches.size(), List.of());
        }
        LocalDate begin = change.first().earliest();
        LocalDate reach = turnAfter(count).equals(turn)
                ? begin
                : chain.after(count).since().map(Moment::earliest).orElse(LocalDate.MIN);
        int swept = firstFrom(begin);
        int first = swept;
        while (first > 0 && !stretches.get(first - 1).sight().isBefore(reach)) {
            first--;
        }
        List<Stretch<S>> fresh = new ArrayList<>();
        for (Stretch<S> stretch : stretches.subList(first, swept)) {
            add(fresh, first, stretch.from(), stretch.worlds());
        }
        int end = sweep(fresh, first, swept, change.settledBy());
        return splice(first, end, fresh);
    }

    private Optional<String> turnAfter(int count) {
        int turn = chain.turnAfter(count);
        return turn == chain.size()
                ? Optional.empty()
                : Optional.of(chain.moment(turn).on());
    }

    /** The index of the first stretch that begins on or after a day. */
    private int firstFrom(LocalDate day) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).from().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Tells the days after the stretch before an index; returns the index of the former stretch that it meets. */
    private int sweep(List<Stretch<S>> fresh, int first, int swept, LocalDate settledBy) {
        Worlds<S> worlds =
                swept == 0 ? Worlds.beginning(chain) : stretches.get(swept - 1).worlds();
        int told = swept == 0 ? 0 : count(stretches.get(swept - 1).from());
        Optional<LocalDate> day = swept == 0 ? Optional.of(LocalDate.MIN) : next(worlds, told);
        int met = swept;
        while (day.isPresent()) {
            LocalDate from = day.get();
            int count = count(from);
            worlds = worlds.on(from, chain, told, count);
            while (met < stretches.size() && stretches.get(met).from().isBefore(from)) {
                met++;
            }
            if (!from.isBefore(settledBy) && met < stretches.size() && meets(stretches.get(met), from, worlds)) {
                return met;
            }
            add(fresh, first, from, worlds);
            told = count;
            day = next(worlds, told);
        }
        return stretches.size();
    }

    private boolean meets(Stretch<S> former, LocalDate from, Worlds<S> worlds) {
        return former.from().equals(from) && former.worlds().equals(worlds);
    }

    private int count(LocalDate day) {
        return chain.before(day.plusDays(1));
    }

    /** The next day on which something becomes possible or certain. */
    private Optional<LocalDate> next(Worlds<S> worlds, int told) {
        LocalDate next =
                told == chain.size() ? LocalDate.MAX : chain.moment(told).earliest();
        for (Moment open : worlds.open()) {
            next = open.latest().isBefore(next) ? open.latest() : next;
        }
        return next.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(next);
    }

    private void add(List<Stretch<S>> fresh, int first, LocalDate from, Worlds<S> worlds) {
        Outlook<S> outlook = new Outlook<>(chain, worlds, count(from));
        Told told = outlook.told();
        LocalDate sight = outlook.sight();
        if (!fresh.isEmpty() || first > 0) {
            Stretch<S> former = fresh.isEmpty() ? stretches.get(first - 1) : fresh.getLast();
            told = told.equals(former.told()) ? former.told() : told;
            sight = sight.isBefore(former.sight()) ? former.sight() : sight;
        }
        fresh.add(new Stretch<>(from, worlds, told, sight));
    }

    private Update splice(int first, int end, List<Stretch<S>> fresh) {
        int left = first;
        while (left > 0 && joined(left - 1, first - 1)) {
            left--;
        }
        int right = end;
        while (right < stretches.size() && joined(right, end)) {
            right++;
        }
        List<Held> before = held(left, right);
        int grown = fresh.size() - (end - first);
        stretches.subList(first, end).clear();
        stretches.addAll(first, fresh);
        spreadSight(first + fresh.size());
        return difference(before, held(left, right + grown));
    }

    private boolean joined(int one, int other) {
        return stretches.get(one).told().equals(stretches.get(other).told());
    }

    /** Later stretches see at least as far as the former ones. */
    private void spreadSight(int from) {
        for (int i = Math.max(from, 1); i < stretches.size(); i++) {
            LocalDate sight = stretches.get(i - 1).sight();
            if (!stretches.get(i).sight().isBefore(sight)) {
                return;
            }
            stretches.set(i, stretches.get(i).seeing(sight));
        }
    }

    /** The stretches of a range, with neighbours of equal answers joined. */
    private List<Held> held(int first, int end) {
        List<Held> held = new ArrayList<>();
        int i = first;
        while (i < end) {
            int next = i + 1;
            while (next < end && joined(i, next)) {
                next++;
            }
            LocalDate until = next < stretches.size() ? stretches.get(next).from() : LocalDate.MAX;
            held.add(new Held(
                    new Period(stretches.get(i).from(), until), stretches.get(i).told()));
            i = next;
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
