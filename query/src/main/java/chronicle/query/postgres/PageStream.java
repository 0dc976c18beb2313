package chronicle.query.postgres;

import chronicle.events.JournalLine;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pages of the journal, read and decoded in a thread of their own, a few ahead of whoever takes them. */
final class PageStream implements AutoCloseable {
    private static final int AHEAD = 4;
    private static final List<JournalLine> END = List.of();

    private final BlockingQueue<List<JournalLine>> pages = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile @Nullable Exception failure;

    PageStream(DataSource database, long after, long upTo, int page) {
        reader = Thread.ofPlatform().name("journal-pages").daemon().start(() -> {
            try {
                new JournalPages(database).each(after, upTo, page, this::put);
            } catch (Exception e) {
                failure = e;
            }
            put(END);
        });
    }

    private boolean put(List<JournalLine> page) {
        try {
            pages.put(page);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /** The next page; an empty one at the end. */
    List<JournalLine> next() {
        try {
            List<JournalLine> page = pages.take();
            Exception failed = failure;
            if (page.isEmpty() && failed != null) {
                throw new IllegalStateException("the journal could not be read", failed);
            }
            return page;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the journal", e);
        }
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        reader.interrupt();
        pages.clear();
    }
}
