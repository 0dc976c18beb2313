package chronicle.query.axon;

import chronicle.query.postgres.JournalLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions in plain JDBC, one at a time per thread; tokens and beliefs are written in the same one. */
final class Transactions implements TransactionManager, ConnectionProvider, JournalLedger.Connections {

    private final DataSource database;
    private final Map<Thread, Connection> running = new ConcurrentHashMap<>();

    Transactions(DataSource database) {
        this.database = database;
    }

    @Override
    public Transaction startTransaction() {
        if (running.containsKey(Thread.currentThread())) {
            throw new IllegalStateException("this thread has a transaction already");
        }
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            running.put(Thread.currentThread(), connection);
            return new Running(connection);
        } catch (SQLException e) {
            throw new JdbcException("no transaction could be started", e);
        }
    }

    /** The connection of this thread's transaction. */
    @Override
    public Connection current() {
        Connection connection = running.get(Thread.currentThread());
        if (connection == null) {
            throw new IllegalStateException("this thread has no transaction");
        }
        return connection;
    }

    /** The same for those who close what they were given. */
    @Override
    public Connection getConnection() {
        return ConnectionWrapperFactory.wrap(current(), new NoOpCloseHandler());
    }

    private final class Running implements Transaction {

        private final Connection connection;
        private boolean ended;

        Running(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(Connection::commit);
        }

        @Override
        public void rollback() {
            end(Connection::rollback);
        }

        private void end(Ending ending) {
            if (ended) {
                return;
            }
            ended = true;
            running.remove(Thread.currentThread());
            try (connection) {
                ending.of(connection);
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new JdbcException("the transaction did not end well", e);
            }
        }
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}
