package chronicle.events;

import java.time.LocalDate;

/** The earliest and the latest day on which a thing may lie, both inclusive; MIN and MAX mean unbounded. */
public record Bounds(LocalDate earliest, LocalDate latest) {

    public Bounds {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("bounds reversed: " + earliest + " to " + latest);
        }
    }
}
