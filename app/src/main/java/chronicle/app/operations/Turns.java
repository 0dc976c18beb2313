package chronicle.app.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whose turn it is: of all nodes only one works at a thing at a time; the turn of a node that dies ends by itself. */
@Component
public final class Turns {
    /** What nodes take turns at; the number parts the locks of one from those of another. */
    public enum At {
        IMPORTS(49),
        OPERATIONS(50);

        private final int space;

        At(int space) {
            this.space = space;
        }
    }

    private final DataSource database;

    Turns(DataSource database) {
        this.database = database;
    }

    /** Works at the one of this id, unless another node does. */
    public void take(At what, String id, Runnable work) {
        int key = Arrays.hashCode(id.getBytes(UTF_8));
        try (Connection connection = database.getConnection()) {
            if (locked(connection, "select pg_try_advisory_lock(?, ?)", what, key)) {
                try {
                    work.run();
                } finally {
                    locked(connection, "select pg_advisory_unlock(?, ?)", what, key);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean locked(Connection connection, String statement, At what, int key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(statement)) {
            lock.setInt(1, what.space);
            lock.setInt(2, key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
