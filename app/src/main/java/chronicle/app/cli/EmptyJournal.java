package chronicle.app.cli;

import chronicle.query.postgres.JournalExport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal that was empty when it was taken, and to which nobody else can append until its transaction ends. */
record EmptyJournal(Connection connection) {

    /**
     * Takes it.
     *
     * @throws IllegalArgumentException if it has a line
     */
    static EmptyJournal on(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select position from chronicle.journal_head for update")) {
            head.next();
            if (head.getLong(1) > 0) {
                throw new IllegalArgumentException("This chronicle has " + head.getLong(1)
                        + " lines already: a journal is loaded into an empty one, such as a new --chronicle.data"
                        + " folder.");
            }
        }
        return new EmptyJournal(connection);
    }

    /** How those of these entries stand that it has. */
    Map<String, Standing> standing(List<String> entries) throws SQLException {
        Map<String, Standing> standing = new HashMap<>();
        try (var statement = connection.prepareStatement("""
            select distinct on (entry) entry, revision, type, metadata->>'kind' as kind from chronicle.journal
            where entry = any(?) order by entry, revision desc\
            """)) {
            statement.setArray(1, connection.createArrayOf("text", entries.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    standing.put(
                            row.getString("entry"),
                            new Standing(
                                    row.getInt("revision"),
                                    !row.getString("type").equals(Standing.RETRACTED),
                                    row.getString("kind")));
                }
            }
        }
        return standing;
    }

    /** Appends rows, as a JSON array of them, which end at a position and a time. */
    void append(String rows, long position, Instant time) throws SQLException {
        try (var statement =
                connection.prepareStatement("update chronicle.journal_head set position = ?, recorded_at = ?")) {
            statement.setLong(1, position);
            statement.setObject(2, time.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement("""
            insert into chronicle.journal (position, id, entry, revision, recorded_at, type, payload, metadata)
            select * from jsonb_to_recordset(?::jsonb) as line (position bigint, id uuid, entry text, revision integer,
                recorded_at timestamptz, type text, payload jsonb, metadata jsonb)\
            """)) {
            statement.setString(1, rows);
            statement.executeUpdate();
        }
    }

    /** Its lines after a position up to another, as an export would have them. */
    List<String> lines(long after, long until) throws SQLException {
        return JournalExport.between(connection, after, until);
    }
}
