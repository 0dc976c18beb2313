package chronicle.query.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** How far each view has been told, as it stands in the database. */
final class Progress {
    private Progress() {}

    static void store(Connection connection, String view, int copy, long position) throws SQLException {
        int written = Database.update(
                connection,
                "update chronicle.progress set position = ? where view = ? and copy = ? and position < ?",
                position,
                view,
                copy,
                position);
        if (written != 1) {
            throw new IllegalStateException("the view " + view + " has been told position " + position + " already");
        }
    }
}
