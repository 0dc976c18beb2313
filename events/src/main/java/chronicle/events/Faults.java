package chronicle.events;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while reading goes on; a hundred faults are enough to tell. */
final class Faults {

    private static final int ENOUGH = 100;

    private final List<Fault> found = new ArrayList<>(0);

    /** Notes that something is wrong at a place. */
    void add(Pointer at, String message) {
        if (found.size() < ENOUGH) {
            found.add(new Fault(at.toString(), message));
        }
    }

    /** How many there are so far. */
    int count() {
        return found.size();
    }

    /** What was found so far. */
    List<Fault> found() {
        return List.copyOf(found);
    }

    /** Refuses if anything was wrong. */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Malformed(found);
        }
    }
}
