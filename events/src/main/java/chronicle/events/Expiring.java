package chronicle.events;

import java.util.Optional;

/** A kind that may name the last day of its own effect, and then lapses on the day after. */
public interface Expiring {

    /** The last day on which it still holds, or empty if it names none; a point, never an interval. */
    Optional<Edtf> lastDay();
}
