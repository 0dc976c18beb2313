package chronicle.query.engine;

import chronicle.events.JournalLine;
import chronicle.query.timeline.Timeline;
import java.util.List;

/**
 * One subject, told from the first line on, from nothing but the lines of the entries that ever spoke of it. Subjects do not
 * know of each other, so that each may be told alone, in any order and beside others.
 */
public record WholeSubject<S extends Record>(Timeline<S> view, String subject) {

    /**
     * Every belief that was ever held of it, each written once, and since when it and its parties are known.
     *
     * @param journal all lines of those entries, by position; others may lie between them
     * @throws IllegalArgumentException if they are not in order
     */
    public Changes tell(List<JournalLine> journal) {
        return new Materialiser<>(new OneSubject<>(view, subject), new LedgerOfLines(journal), Integer.MAX_VALUE)
                .tellAll(journal);
    }
}
