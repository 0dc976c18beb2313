package chronicle.events;

import java.time.LocalDate;
import java.util.Optional;

/** A date as a source knows it: EDTF (ISO 8601-2). */
public final class Edtf {
    private final String text;
    private final LocalDate day;

    private Edtf(String text) {
        this.text = text;
        this.day = LocalDate.parse(text);
    }

    /** Reads a date. */
    public static Edtf parse(String text) {
        return new Edtf(text);
    }

    /** The text exactly as read. */
    public String text() {
        return text;
    }

    /** Whether it is an interval. */
    public boolean isInterval() {
        return false;
    }

    /** The days on which it may lie or start. */
    public Bounds start() {
        return new Bounds(day, day);
    }

    /** The bounds of the last day, empty for an open end. */
    public Optional<Bounds> end() {
        return Optional.of(start());
    }

    /** Whether it is marked with ? or %. */
    public boolean qualified() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
