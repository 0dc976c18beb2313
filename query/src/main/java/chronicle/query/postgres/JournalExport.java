package chronicle.query.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** The journal as lines of JSON, in order of position. */
public final class JournalExport {
    private JournalExport() {}

    static void each(Database database, long position, Consumer<String> line) {
        database.each(
                "select " + StoredLine.COLUMNS + " from chronicle.journal where position <= ? order by position",
                StoredLine::exported,
                line,
                position);
    }

    /** The lines after a position up to another, as a transaction sees them. */
    public static List<String> between(Connection connection, long after, long until) throws SQLException {
        return Database.list(
                connection,
                "select " + StoredLine.COLUMNS
                        + " from chronicle.journal where position > ? and position <= ? order by position",
                StoredLine::exported,
                after,
                until);
    }
}
