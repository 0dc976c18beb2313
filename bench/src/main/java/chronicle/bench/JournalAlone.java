package chronicle.bench;

import chronicle.command.axon.Commands;
import chronicle.command.axon.JournalEngine;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalWriter;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** A journal and its door for commands, put together as in the program, with nobody who is told of what is written. */
public final class JournalAlone implements AutoCloseable {
    private static final int CONNECTIONS = 24;
    private static final int REMEMBERED_ENTRIES = 10_000;

    private final HikariDataSource database;
    private final JournalWriter writer;
    private final EmbeddedEventStore store;
    private final Commands commands;

    /** On a database of the bench's server that has the tables. */
    public JournalAlone(BenchServer server, String name) {
        database = server.pool(name, CONNECTIONS);
        writer = new JournalWriter(database, JournalLimits.USUAL);
        var reader = new JournalReader(database);
        store = EmbeddedEventStore.builder()
                .storageEngine(new JournalEngine(reader, writer))
                .build();
        commands = new Commands(store, reader, REMEMBERED_ENTRIES);
    }

    /** The door. */
    public Commands commands() {
        return commands;
    }

    @Override
    public void close() {
        store.shutDown();
        writer.close();
        database.close();
    }
}
