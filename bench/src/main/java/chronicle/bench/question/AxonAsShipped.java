package chronicle.bench.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chronicle.bench.BenchServer;
import chronicle.command.postgres.JournalRow;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** Axon with the JDBC engine that it comes with, for an aggregate that decides nothing and records the same payload. */
final class AxonAsShipped implements AutoCloseable {
    private static final int CONNECTIONS = 24;

    private final HikariDataSource database;
    private final EmbeddedEventStore store;
    private final CommandGateway gateway;

    AxonAsShipped(BenchServer server, String name) {
        database = server.pool(name, CONNECTIONS);
        var connections = new OneConnection(database);
        var json = Jackson3Serializer.builder().build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(connections)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        connections.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(connections).build();
        AggregateAnnotationCommandHandler.<ShippedEntry>builder()
                .aggregateType(ShippedEntry.class)
                .repository(EventSourcingRepository.builder(ShippedEntry.class)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Records a line of the journal. */
    void record(JournalRow row) {
        gateway.sendAndWait(new RecordLine(row.entry(), new String(row.payload(), UTF_8)));
    }

    @Override
    public void close() {
        store.shutDown();
        database.close();
    }

    /** The command. */
    record RecordLine(@TargetAggregateIdentifier String entry, String payload) {}

    /** The event. */
    record LineRecorded(String entry, String payload) {}

    /** The aggregate. */
    static final class ShippedEntry {

        private @Nullable String entry;

        ShippedEntry() {}

        @CommandHandler
        ShippedEntry(RecordLine command) {
            apply(new LineRecorded(command.entry(), command.payload()));
        }

        @AggregateIdentifier
        @Nullable
        String entry() {
            return entry;
        }

        @EventSourcingHandler
        void on(LineRecorded event) {
            entry = event.entry();
        }
    }
}
