package chronicle.command.axon;

import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalReader.Stored;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/** The lines after a position, a page at a time; at the end it can be asked again, and goes on with what is new. */
final class Pages extends Spliterators.AbstractSpliterator<Stored> {

    private static final int SIZE = 2_000;

    private final JournalReader journal;
    private long position;
    private Iterator<Stored> page = Collections.emptyIterator();

    Pages(JournalReader journal, long position) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.journal = journal;
        this.position = position;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Stored> action) {
        if (!page.hasNext()) {
            page = journal.after(position, SIZE).iterator();
            if (!page.hasNext()) {
                return false;
            }
        }
        Stored next = page.next();
        position = next.line().position();
        action.accept(next);
        return true;
    }
}
