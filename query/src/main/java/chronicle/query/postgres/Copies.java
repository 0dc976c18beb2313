package chronicle.query.postgres;

import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which copies of the views there are, and which of them serve. */
public final class Copies {
    private Copies() {}

    /** How a copy stands. */
    public enum Standing {
        BUILDING,
        SERVED,
        FORMER
    }

    /** A copy, and up to which position it is told. */
    public record Told(Copy copy, Standing standing, long position) {}

    private static final String COLUMNS = "view, copy, edition, standing, position";

    /** Makes the first copy of a view that was never told. */
    public static void open(Connection connection, Timeline<?> view) throws SQLException {
        Database.list(connection, "select chronicle.open_view(?, ?)", _ -> true, view.name(), view.edition());
    }

    /** The copies that serve, of all views. */
    public static List<Told> served(Connection connection) throws SQLException {
        return list(connection, "where standing = 'served'");
    }

    /** The copy of a view that serves; empty before there is one. */
    public static Optional<Told> served(Connection connection, String view) throws SQLException {
        return first(connection, "where view = ? and standing = 'served'", view);
    }

    /** The same, held until the transaction ends, so that nobody writes to it or has another one serve. */
    public static Optional<Told> holdServed(Connection connection, String view) throws SQLException {
        return first(connection, "where view = ? and standing = 'served' for no key update", view);
    }

    private static Optional<Told> first(Connection connection, String condition, Object... arguments)
            throws SQLException {
        return list(connection, condition, arguments).stream().findFirst();
    }

    static List<Told> list(Connection connection, String condition, Object... arguments) throws SQLException {
        return Database.list(
                connection, "select " + COLUMNS + " from chronicle.progress " + condition, Copies::told, arguments);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new Copy(row.getString("view"), row.getInt("copy"), row.getInt("edition")),
                Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
                row.getLong("position"));
    }
}
