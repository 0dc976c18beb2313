package chronicle.command.axon;

import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalWriter;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** One node's journal and its door, put together as the app does it. */
public final class Node implements AutoCloseable {

    private final JournalWriter writer;
    private final JournalReader reader;
    private final EmbeddedEventStore store;
    private final Commands commands;

    public Node(DataSource database, JournalLimits limits) {
        this(database, database, limits);
    }

    public Node(DataSource writing, DataSource reading, JournalLimits limits) {
        writer = new JournalWriter(writing, limits);
        reader = new JournalReader(reading);
        store = EmbeddedEventStore.builder()
                .storageEngine(new JournalEngine(reader, writer))
                .fetchDelay(20)
                .build();
        commands = new Commands(store, reader, 1_000);
    }

    public Commands commands() {
        return commands;
    }

    public JournalReader reader() {
        return reader;
    }

    public JournalWriter writer() {
        return writer;
    }

    public EmbeddedEventStore store() {
        return store;
    }

    @Override
    public void close() {
        store.shutDown();
        writer.close();
    }
}
