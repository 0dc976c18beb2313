package chronicle.query.engine;

import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All moments of one subject in telling order, and the state after each if all of them happen in that order. */
final class Chain<S extends Record> {

    private final Timeline<S> timeline;
    private final String subject;
    private final World<S> beginning;
    private final List<Moment> moments = new ArrayList<>();
    private final List<World<S>> worlds = new ArrayList<>();

    Chain(Timeline<S> timeline, String subject) {
        this.timeline = timeline;
        this.subject = subject;
        S state = timeline.beginning();
        this.beginning = World.beginning(state, timeline.headline(state));
    }

    int size() {
        return moments.size();
    }

    Moment moment(int index) {
        return moments.get(index);
    }

    /** The state after so many moments. */
    World<S> after(int count) {
        return count == 0 ? beginning : worlds.get(count - 1);
    }

    /** How many moments are told before that one, whether or not it is among them. */
    int before(Moment moment) {
        int index = Collections.binarySearch(moments, moment);
        return index < 0 ? -index - 1 : index;
    }

    /** How many moments are told before those that are possible from that day on at the earliest. */
    int before(LocalDate day) {
        int low = 0;
        int high = moments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments.get(middle).earliest().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many moments are told on that day at the latest, of which so many are known. */
    int until(LocalDate day, int known) {
        int count = known;
        while (count < moments.size() && !moments.get(count).earliest().isAfter(day)) {
            count++;
        }
        return count;
    }

    /** A state, after one more moment. */
    World<S> then(World<S> world, Moment moment) {
        S state = moment.lapse()
                ? timeline.lapse(world.state(), subject, moment.happening())
                : timeline.evolve(world.state(), subject, moment.happening());
        return world.then(moment, state, timeline.headline(state));
    }

    /** The moment that turns the headline next after so many moments, if any does. */
    Optional<Moment> turnAfter(int count) {
        World<S> from = after(count);
        int low = count;
        int step = 1;
        while (low + step <= moments.size() && after(low + step).turnedWith(from)) {
            low += step;
            step *= 2;
        }
        int high = Math.min(low + step, moments.size() + 1);
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (after(middle).turnedWith(from)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low == moments.size() ? Optional.empty() : Optional.of(moments.get(low));
    }

    /** Takes moments out and puts others in; folds again from the first of them until nothing differs any more. */
    void replace(Moments.Change change) {
        for (Moment moment : change.gone()) {
            int index = before(moment);
            moments.remove(index);
            worlds.remove(index);
        }
        for (Moment moment : change.come()) {
            int index = before(moment);
            moments.add(index, moment);
            worlds.add(index, beginning);
        }
        int last = before(change.last());
        for (int i = before(change.first()); i < moments.size(); i++) {
            World<S> next = then(after(i), moments.get(i));
            if (i > last && next.equals(worlds.get(i))) {
                return;
            }
            worlds.set(i, next);
        }
    }
}
