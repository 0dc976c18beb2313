package chronicle.bench.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions for Axon's processor: one connection for each, which its handler and its tokens share. */
final class OneConnection implements TransactionManager, ConnectionProvider {
    private static final Transaction WITHIN = new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    };

    private final DataSource database;
    private final ThreadLocal<Optional<Connection>> present = ThreadLocal.withInitial(Optional::empty);

    OneConnection(DataSource database) {
        this.database = database;
    }

    /** That of the transaction of this thread. */
    Connection present() {
        return present.get().orElseThrow(() -> new IllegalStateException("there is no transaction"));
    }

    @Override
    public Connection getConnection() {
        return ConnectionWrapperFactory.wrap(present(), new NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        if (present.get().isPresent()) {
            return WITHIN;
        }
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            present.set(Optional.of(connection));
            return new Outermost(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Outermost implements Transaction {
        private final Connection connection;

        Outermost(Connection connection) {
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
            present.remove();
            try (connection) {
                ending.end(connection);
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Ending {
        void end(Connection connection) throws SQLException;
    }
}
