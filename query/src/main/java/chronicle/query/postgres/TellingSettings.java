package chronicle.query.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How the transaction of a telling differs from others. */
public final class TellingSettings {

    /** Views can be told again, so their commits need not wait for the disk; and few of many rows are looked up. */
    private static final String SETTINGS = """
        set local synchronous_commit = off; set local enable_hashjoin = off; set local enable_mergejoin = off;
        set local enable_seqscan = off\
        """;

    private TellingSettings() {}

    /**
     * Applies them to the running transaction.
     *
     * @throws SQLException if the database refuses
     */
    public static void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
    }
}
