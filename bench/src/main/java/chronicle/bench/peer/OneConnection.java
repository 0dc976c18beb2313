package chronicle.bench.peer;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.jdbc.JdbcException;

/** Transactions in plain JDBC: one connection for each, which its handler and its tokens share. */
final class OneConnection extends PerThread<Connection> implements ConnectionProvider {
    private final DataSource database;

    OneConnection(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() {
        return ConnectionWrapperFactory.wrap(present(), new NoOpCloseHandler());
    }

    @Override
    Connection begin() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new JdbcException("no transaction could be started", e);
        }
    }

    @Override
    void commit(Connection connection) {
        end(connection, Connection::commit);
    }

    @Override
    void rollback(Connection connection) {
        end(connection, Connection::rollback);
    }

    private static void end(Connection ended, Ending ending) {
        try (Connection connection = ended) {
            ending.of(connection);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new JdbcException("the transaction did not end well", e);
        }
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}
