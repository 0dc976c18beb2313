package chronicle.query.engine;

import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is told of one subject on all days, kept up to date as happenings come and go. Days are told anew from the first
 * on which a change may be seen until the telling meets the former one again:
 *
 * <ol>
 *   <li>The change is a set of moments gone and come. No world of a day before the first of them differs.
 *   <li>But what is told of an earlier day also says what turns its headline next. Earlier stretches that looked as far
 *       as the change are told anew with the same worlds; so are those of the run of equal headlines just before it, if
 *       another moment ends that run now.
 *   <li>From there on the worlds of each day on which something becomes possible or certain follow from those of the day
 *       before, until all moments of the change are certain and the worlds are the same as formerly.
 * </ol>
 */
final class SubjectTelling<S extends Record> {

    private final Moments moments;
    private final Chain<S> chain;
    private final Stretches<S> stretches = new Stretches<>();

    SubjectTelling(Timeline<S> timeline, String subject) {
        this.moments = new Moments(timeline, subject);
        this.chain = new Chain<>(timeline, subject);
    }

    /** The number of moments told. */
    int size() {
        return chain.size();
    }

    /** Takes happenings out and puts others in, at once. */
    Stretches.Update replace(Collection<Happening> removed, Collection<Happening> added) {
        Moments.Change change = moments.replace(removed, added);
        if (change.isEmpty()) {
            return Stretches.Update.NONE;
        }
        int unchanged = chain.before(change.first());
        Optional<String> turn = chain.turnAfter(unchanged).map(Moment::on);
        chain.replace(change);
        if (chain.size() == 0) {
            return stretches.replace(0, stretches.size(), List.of());
        }
        boolean sameTurn = chain.turnAfter(unchanged).map(Moment::on).equals(turn);
        LocalDate firstDay = change.first().earliest();
        LocalDate reach = sameTurn ? firstDay : runBefore(unchanged);
        int swept = stretches.firstFrom(firstDay);
        int first = stretches.firstSeeing(reach, swept);
        List<Stretch<S>> fresh = new ArrayList<>();
        for (int i = first; i < swept; i++) {
            Stretch<S> former = stretches.get(i);
            tell(former.from(), former.worlds(), count(former.from()), first, fresh);
        }
        int met = sweep(swept, change.settledBy(), first, fresh);
        return stretches.replace(first, met, fresh);
    }

    /** The first day on which the headline after so many moments may have been the headline. */
    private LocalDate runBefore(int count) {
        return chain.after(count).turn().map(Moment::earliest).orElse(LocalDate.MIN);
    }

    private int count(LocalDate day) {
        return chain.before(day.plusDays(1));
    }

    /**
     * Tells the days from the stretch at an index on.
     *
     * @return the index of the former stretch that the telling meets, or the end
     */
    private int sweep(int start, LocalDate settledBy, int first, List<Stretch<S>> fresh) {
        Worlds<S> worlds =
                start == 0 ? Worlds.beginning(chain) : stretches.get(start - 1).worlds();
        int told = start == 0 ? 0 : count(stretches.get(start - 1).from());
        LocalDate day = start == 0 ? LocalDate.MIN : next(worlds, told);
        int met = start;
        while (!day.equals(LocalDate.MAX)) {
            int count = chain.until(day, told);
            worlds = worlds.on(day, chain, told, count);
            while (met < stretches.size() && stretches.get(met).from().isBefore(day)) {
                met++;
            }
            if (!day.isBefore(settledBy) && met < stretches.size() && meets(stretches.get(met), day, worlds)) {
                return met;
            }
            tell(day, worlds, count, first, fresh);
            told = count;
            day = next(worlds, told);
        }
        return stretches.size();
    }

    private boolean meets(Stretch<S> former, LocalDate day, Worlds<S> worlds) {
        return former.from().equals(day) && former.worlds().equals(worlds);
    }

    /** The next day on which something becomes possible or certain, or {@link LocalDate#MAX}. */
    private LocalDate next(Worlds<S> worlds, int told) {
        LocalDate next =
                told == chain.size() ? LocalDate.MAX : chain.moment(told).earliest();
        for (Moment open : worlds.open()) {
            next = open.latest().isBefore(next) ? open.latest() : next;
        }
        return next;
    }

    private void tell(LocalDate day, Worlds<S> worlds, int count, int first, List<Stretch<S>> fresh) {
        Outlook<S> outlook = new Outlook<>(chain, worlds, count);
        Stretch<S> stretch = new Stretch<>(day, worlds, outlook.told(), outlook.sight());
        if (!fresh.isEmpty()) {
            fresh.add(stretch.after(fresh.getLast()));
        } else {
            fresh.add(first == 0 ? stretch : stretch.after(stretches.get(first - 1)));
        }
    }
}
