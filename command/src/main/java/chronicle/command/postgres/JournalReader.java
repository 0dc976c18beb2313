package chronicle.command.postgres;

import chronicle.events.JournalLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the journal. Positions have no gaps and come in commit order, so that a number is all that a reader must keep. */
public final class JournalReader {

    private static final String SELECT = "select " + JournalRows.COLUMNS + " from chronicle.journal ";
    private final DataSource database;

    /** A reader of the journal in this database. */
    public JournalReader(DataSource database) {
        this.database = database;
    }

    /** A line with the id of its event. */
    public record Stored(String id, JournalLine line) {}

    /** The lines after a position, in order, at most so many. */
    public List<Stored> after(long position, int most) {
        return lines(SELECT + "where position > ? order by position limit ?", position, most);
    }

    /** The lines of an entry from a revision on, in order. */
    public List<Stored> of(String entry, int firstRevision) {
        return lines(SELECT + "where entry = ? and revision >= ? order by revision", entry, firstRevision);
    }

    /** The line that recorded an entry, if it was ever recorded. */
    public Optional<Stored> recordingOf(String entry) {
        return lines(SELECT + "where entry = ? and revision = 1", entry).stream()
                .findFirst();
    }

    /** The line that was stored under an idempotency key, if one was. */
    public Optional<JournalLine> under(String idempotencyKey) {
        return lines(SELECT + "where idempotency_key = ?", idempotencyKey).stream()
                .map(Stored::line)
                .findFirst();
    }

    /** The last position; 0 while the journal is empty. */
    public long head() {
        return number("select position from chronicle.journal_head");
    }

    /** The last position that was recorded before an instant; 0 if none was. */
    public long before(Instant instant) {
        return number(
                "select coalesce((select position from chronicle.journal where recorded_at < ?"
                        + " order by recorded_at desc, position desc limit 1), 0)",
                instant.atOffset(ZoneOffset.UTC));
    }

    /** The last revision of an entry; empty if it was never recorded. */
    public Optional<Integer> revision(String entry) {
        long last = number("select coalesce(max(revision), 0) from chronicle.journal where entry = ?", entry);
        return last == 0 ? Optional.empty() : Optional.of(Math.toIntExact(last));
    }

    private List<Stored> lines(String sql, Object... values) {
        return query(sql, values, rows -> {
            List<Stored> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(new Stored(rows.getString(7), JournalRows.line(rows)));
            }
            return lines;
        });
    }

    private long number(String sql, Object... values) {
        return query(sql, values, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Object[] values, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.from(rows);
            }
        } catch (SQLException e) {
            throw new JournalUnreadable(e);
        }
    }
}
