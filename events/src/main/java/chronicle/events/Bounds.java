package chronicle.events;

import java.time.LocalDate;

/**
 * The earliest and the latest day on which something may lie, both inclusive; {@link LocalDate#MIN} and
 * {@link LocalDate#MAX} stand for no bound.
 */
public record Bounds(LocalDate earliest, LocalDate latest) {

    /**
     * Takes both days as they are.
     *
     * @throws IllegalArgumentException if the earliest day comes after the latest
     */
    public Bounds {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("the earliest day " + earliest + " is after the latest " + latest);
        }
    }

    boolean mayPrecede(Bounds other) {
        return !earliest.isAfter(other.latest);
    }

    Bounds to(Bounds last) {
        return new Bounds(earliest, last.latest);
    }

    Bounds notAfter(LocalDate day) {
        return latest.isAfter(day) ? new Bounds(earliest, day) : this;
    }

    Bounds notBefore(LocalDate day) {
        return earliest.isBefore(day) ? new Bounds(day, latest) : this;
    }

    Bounds around(Bounds other) {
        return new Bounds(
                earliest.isBefore(other.earliest) ? earliest : other.earliest,
                latest.isAfter(other.latest) ? latest : other.latest);
    }
}
