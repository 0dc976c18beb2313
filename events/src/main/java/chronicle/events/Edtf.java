package chronicle.events;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as a source knows it, in the Extended Date/Time Format of ISO 8601-2: a day, month, year, decade, century or
 * season, one of several dates, or an interval.
 */
public final class Edtf {

    static final int LONGEST = 200;

    private final String text;
    private final boolean interval;
    private final Bounds start;
    private final Optional<Bounds> end;

    private Edtf(String text, boolean interval, Bounds start, Optional<Bounds> end) {
        this.text = text;
        this.interval = interval;
        this.start = start;
        this.end = end;
    }

    /**
     * Reads levels 0 and 1, without times of day and years written with Y, and level 2's one-of sets, in the years
     * -4712 to 9999.
     *
     * @throws EdtfException if the text is anything else; it says what was expected where
     */
    public static Edtf parse(String text) {
        return new EdtfParser(text).parse();
    }

    static Edtf point(String text, Bounds bounds) {
        return new Edtf(text, false, bounds, Optional.of(bounds));
    }

    static Edtf span(String text, Bounds start, Bounds end) {
        return new Edtf(text, true, start.notAfter(end.latest()), Optional.of(end.notBefore(start.earliest())));
    }

    static Edtf spanWithoutStart(String text, Bounds end) {
        return span(text, new Bounds(LocalDate.MIN, end.latest()), end);
    }

    static Edtf spanWithoutEnd(String text, Bounds start) {
        return new Edtf(text, true, start, Optional.empty());
    }

    static Edtf spanOfUnknownEnd(String text, Bounds start) {
        return span(text, start, new Bounds(start.earliest(), LocalDate.MAX));
    }

    /** The text exactly as it was read. */
    public String text() {
        return text;
    }

    /** Whether it is written as an interval, which only a span can have. */
    public boolean isInterval() {
        return interval;
    }

    /** The days on which it may lie; of an interval, those on which it may begin. */
    public Bounds start() {
        return start;
    }

    /**
     * The days that may be the last one of an interval, empty if it has an open end and so goes on; of any other date
     * the same as {@link #start()}.
     */
    public Optional<Bounds> end() {
        return end;
    }

    /** Whether its source doubts it, by ? or % anywhere; ~ only says that it is approximate. */
    public boolean qualified() {
        return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
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
