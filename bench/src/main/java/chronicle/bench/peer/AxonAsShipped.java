package chronicle.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chronicle.bench.BenchServer;
import chronicle.command.postgres.JournalRow;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.SQLException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;

/** Axon with an engine that it comes with, for an aggregate that decides nothing and records the same payload. */
public final class AxonAsShipped implements AutoCloseable {
    private static final int CONNECTIONS = 24;
    private static final String SCHEMA = "jpa";
    private static final Jackson3Serializer JSON = Jackson3Serializer.builder().build();

    private final HikariDataSource database;
    private final Runnable closing;
    private final EmbeddedEventStore store;
    private final CommandGateway gateway;

    private AxonAsShipped(
            HikariDataSource database, TransactionManager transactions, EventStorageEngine engine, Runnable closing) {
        this.database = database;
        this.closing = closing;
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        AggregateAnnotationCommandHandler.<ShippedEntry>builder()
                .aggregateType(ShippedEntry.class)
                .repository(EventSourcingRepository.builder(ShippedEntry.class)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** With the JDBC engine, in tables that it makes. */
    public static AxonAsShipped jdbc(BenchServer server, String name) {
        HikariDataSource database = server.pool(name, CONNECTIONS);
        var connections = new OneConnection(database);
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(connections)
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .build();
        connections.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        return new AxonAsShipped(database, connections, engine, () -> {});
    }

    /** With the JPA engine on Hibernate, in tables that it makes in a schema of its own. */
    public static AxonAsShipped jpa(BenchServer server, String name) throws SQLException {
        HikariDataSource database = server.pool(name, CONNECTIONS);
        EntityManagerFactory factory = new PersistenceConfiguration("shipped")
                .provider(HibernatePersistenceProvider.class.getName())
                .managedClass(DomainEventEntry.class)
                .managedClass(SnapshotEventEntry.class)
                .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database)
                .property(AvailableSettings.DIALECT, Bytes.class.getName())
                .property(AvailableSettings.DEFAULT_SCHEMA, SCHEMA)
                .property(AvailableSettings.JAKARTA_HBM2DDL_CREATE_SCHEMAS, true)
                .property(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
        var managers = new OneEntityManager(factory);
        JpaEventStorageEngine engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(managers)
                .transactionManager(managers)
                .dataSource(database)
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .build();
        return new AxonAsShipped(database, managers, engine, factory::close);
    }

    /** Records a line of the journal. */
    public void record(JournalRow row) {
        gateway.sendAndWait(new RecordLine(row.entry(), new String(row.payload(), UTF_8)));
    }

    @Override
    public void close() {
        store.shutDown();
        closing.run();
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
