package chronicle.query.engine;

import chronicle.events.Bounds;
import chronicle.query.timeline.Happening;
import chronicle.query.timeline.Role;
import java.time.LocalDate;

/**
 * What happens to a subject on one day, known or not: a happening takes effect, or its effect lapses. The natural order
 * is the order of telling.
 *
 * @param lapse whether the effect of the happening ends here by its own terms
 * @param thread which part of the subject it touches; the same for a happening and its lapse
 * @param day the days on which it may lie; an ending's are already raised to its beginning
 */
record Moment(Happening happening, boolean lapse, String thread, Role role, Bounds day) implements Comparable<Moment> {

    LocalDate earliest() {
        return day.earliest();
    }

    LocalDate latest() {
        return day.latest();
    }

    /** Whether it has certainly happened as of a day. */
    boolean certainBy(LocalDate asOf) {
        return !latest().isAfter(asOf);
    }

    /** The same moment, no earlier than that day. */
    Moment notBefore(LocalDate beginning) {
        return beginning.isAfter(earliest())
                ? new Moment(happening, lapse, thread, role, new Bounds(beginning, latest()))
                : this;
    }

    /** The day in EDTF, as its source gives it; of a lapse, as the last day's bounds give it. */
    String on() {
        if (!lapse) {
            return happening.statement().on().text();
        }
        return earliest().equals(latest())
                ? earliest().toString()
                : "[" + (earliest().equals(LocalDate.MIN) ? "" : earliest()) + ".."
                        + (latest().equals(LocalDate.MAX) ? "" : latest()) + "]";
    }

    @Override
    public int compareTo(Moment other) {
        int order = earliest().compareTo(other.earliest());
        if (order == 0) {
            order = Boolean.compare(lapsesUnbounded(), other.lapsesUnbounded());
        }
        if (order == 0) {
            order = role.compareTo(other.role);
        }
        if (order == 0) {
            order = latest().compareTo(other.latest());
        }
        if (order == 0) {
            order = Long.compare(happening.recorded(), other.happening.recorded());
        }
        if (order == 0) {
            order = happening.entry().compareTo(other.happening.entry());
        }
        return order == 0 ? Boolean.compare(lapse, other.lapse) : order;
    }

    /** Among moments without an earliest day, lapses come last: nothing lapses before it has begun. */
    private boolean lapsesUnbounded() {
        return lapse && earliest().equals(LocalDate.MIN);
    }
}
