package chronicle.query.engine;

import static chronicle.query.timeline.Role.BEGINNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What raises the endings of one thread: the earliest days of its beginnings; and the endings that they may raise. */
final class Raising {

    private final TreeMap<LocalDate, Integer> beginnings = new TreeMap<>();
    private final List<Moment> endings = new ArrayList<>();

    /** The ending, no earlier than the last beginning that may precede it. */
    Moment raise(Moment ending) {
        LocalDate beginning = beginnings.floorKey(ending.latest());
        return beginning == null ? ending : ending.notBefore(beginning);
    }

    /** Adds the endings that a beginning of that earliest day may raise, each once. */
    void swayedBy(LocalDate beginning, List<Moment> swayed) {
        for (Moment ending : endings) {
            if (ending.earliest().isBefore(beginning)
                    && !ending.latest().isBefore(beginning)
                    && !swayed.contains(ending)) {
                swayed.add(ending);
            }
        }
    }

    void add(Moment moment) {
        if (moment.role() == BEGINNING) {
            beginnings.merge(moment.earliest(), 1, Integer::sum);
        } else if (moment.earliest().isBefore(moment.latest())) {
            endings.add(moment);
        }
    }

    /** Whether anything is left. */
    boolean remove(Moment moment) {
        if (moment.role() == BEGINNING) {
            beginnings.computeIfPresent(moment.earliest(), (_, count) -> count == 1 ? null : count - 1);
        } else {
            endings.remove(moment);
        }
        return !beginnings.isEmpty() || !endings.isEmpty();
    }
}
