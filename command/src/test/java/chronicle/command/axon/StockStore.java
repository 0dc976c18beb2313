package chronicle.command.axon;

import chronicle.command.postgres.Server;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.postgresql.ds.PGSimpleDataSource;

/** Axon's own event store as it is delivered, in a schema of its own: what ours is compared with. */
final class StockStore {

    private StockStore() {}

    static PGSimpleDataSource at(int port) {
        PGSimpleDataSource database = Server.behind(port);
        database.setUser("postgres");
        database.setCurrentSchema("stock");
        return database;
    }

    /** The engine with the settings that it comes with. */
    static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    static void create(Server server) {
        server.execute("create schema stock");
        engine(at(server.port())::getConnection).createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** Appends an event in a transaction that stays open: its number is drawn, and nobody sees it yet. */
    static Connection held(Server server, String name) throws SQLException {
        Connection connection = at(server.port()).getConnection();
        connection.setAutoCommit(false);
        engine(() -> ConnectionWrapperFactory.wrap(connection, new NoOpCloseHandler()))
                .appendEvents(ClockedNode.told(name));
        return connection;
    }
}
