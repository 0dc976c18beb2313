package chronicle.command.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody holds the journal's head, as another node does while it appends: no group gets through until it is closed. */
public final class HeldHead implements AutoCloseable {

    private final Connection connection;

    HeldHead(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from chronicle.journal_head for update");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
