package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.events.Malformed;
import chronicle.events.Provenance;
import chronicle.events.Trees;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Reads long stretches of the journal for views, with a cursor. No view knows who said something, so that this is not
 * read.
 */
final class JournalPages {

    /** A cursor holds back what the database may forget, so that none is kept for longer than this many lines. */
    private static final long STRETCH = 100_000;

    private static final String STRETCH_OF = "select position, recorded_at, revision, type, payload"
            + " from chronicle.journal where position > ? and position <= ? order by position";

    private static final Provenance UNREAD = Provenance.of("unread");

    private final DataSource database;

    /** That a line does not say what lines of the journal can say. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final long position;

        private Unreadable(long position, Malformed cause) {
            super("the line of position " + position + " cannot be read: " + cause.getMessage(), cause);
            this.position = position;
        }

        long position() {
            return position;
        }
    }

    JournalPages(DataSource database) {
        this.database = database;
    }

    /**
     * Hands on the lines after a position and up to another one, page by page.
     *
     * @param taker says whether to go on
     */
    void each(long after, long upTo, int page, Predicate<List<JournalLine>> taker) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean goesOn = true;
                for (long from = after; goesOn && from < upTo; from += STRETCH) {
                    goesOn = stretch(connection, from, Math.min(from + STRETCH, upTo), page, taker);
                    connection.rollback();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The lines after a position and up to another one, all at once. */
    static List<JournalLine> lines(Connection connection, long after, long upTo) throws SQLException {
        return Database.list(connection, STRETCH_OF, JournalPages::line, after, upTo);
    }

    private static boolean stretch(
            Connection connection, long after, long upTo, int page, Predicate<List<JournalLine>> taker)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STRETCH_OF)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setFetchSize(page);
            try (ResultSet row = statement.executeQuery()) {
                List<JournalLine> lines = new ArrayList<>(page);
                while (row.next()) {
                    lines.add(line(row));
                    if (lines.size() == page) {
                        if (!taker.test(lines)) {
                            return false;
                        }
                        lines = new ArrayList<>(page);
                    }
                }
                return lines.isEmpty() || taker.test(lines);
            }
        }
    }

    /** The line of a row that begins with these columns: position, recorded_at, revision, type, payload. */
    static JournalLine line(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        try {
            return new JournalLine(
                    position,
                    Database.instant(row, "recorded_at"),
                    row.getInt(3),
                    Trees.chronicleEvent(row.getString(4), Json.tree(row.getString(5))),
                    UNREAD);
        } catch (Malformed e) {
            throw new Unreadable(position, e);
        }
    }
}
