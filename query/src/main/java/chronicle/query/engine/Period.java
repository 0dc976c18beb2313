package chronicle.query.engine;

import java.time.LocalDate;

/** Days from one inclusive to another exclusive; {@link LocalDate#MIN} and {@link LocalDate#MAX} are the open ends. */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an empty period: " + from + " to " + until);
        }
    }

    /** Whether the day lies in this period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
