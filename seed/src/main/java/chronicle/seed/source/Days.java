package chronicle.seed.source;

import chronicle.events.Edtf;
import chronicle.events.EdtfException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** When something lasted, as a record gives it in two days. */
record Days(Edtf on, Map<String, String> says) {

    /**
     * A stay between two days; one whose end comes before its start is told from its start alone, in the record's own
     * words.
     */
    static Optional<Days> between(Optional<String> start, Optional<String> end) {
        Optional<Edtf> first = start.flatMap(Days::date);
        Optional<Edtf> last = end.flatMap(Days::date);
        if (first.isEmpty() || (end.isPresent() && last.isEmpty())) {
            return Optional.empty();
        }
        if (last.isEmpty() || last.equals(first)) {
            return Optional.of(new Days(first.get(), Map.of()));
        }
        boolean reversed =
                last.get().start().latest().isBefore(first.get().start().earliest());
        return Optional.of(
                reversed
                        ? new Days(first.get(), Map.of("words", "from " + first.get() + " to " + last.get()))
                        : new Days(Edtf.parse(first.get() + "/" + last.get()), Map.of()));
    }

    /** A date of the publisher; empty if it is none. */
    static Optional<Edtf> date(String text) {
        try {
            return Optional.of(Edtf.parse(text)).filter(date -> !date.isInterval());
        } catch (EdtfException _) {
            return Optional.empty();
        }
    }

    boolean reversed() {
        return !says.isEmpty();
    }

    LocalDate first() {
        return on.start().earliest();
    }
}
