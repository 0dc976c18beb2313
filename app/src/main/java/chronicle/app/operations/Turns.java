package chronicle.app.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whose turn it is: of all nodes only one works at an operation; the turn of a node that dies ends by itself. */
@Component
final class Turns {
    private static final int OPERATIONS = 50;

    private final DataSource database;

    Turns(DataSource database) {
        this.database = database;
    }

    /** Works at an operation, unless another node does. */
    void take(String id, Runnable work) {
        int key = Arrays.hashCode(id.getBytes(UTF_8));
        try (Connection connection = database.getConnection()) {
            if (locked(connection, "select pg_try_advisory_lock(?, ?)", key)) {
                try {
                    work.run();
                } finally {
                    locked(connection, "select pg_advisory_unlock(?, ?)", key);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean locked(Connection connection, String statement, int key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(statement)) {
            lock.setInt(1, OPERATIONS);
            lock.setInt(2, key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
