package chronicle.query.postgres;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Provenance;
import chronicle.events.Trees;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The journal as tests write and read it, without the write side. */
public final class WrittenJournal {

    private static final String HEAD = """
        update chronicle.journal_head
        set position = position + ?, recorded_at = greatest(clock_timestamp(), recorded_at)
        returning position, recorded_at\
        """;
    private static final String LINE = """
        insert into chronicle.journal (position, id, entry, revision, recorded_at, type, payload, metadata)
        select position, id::uuid, entry, revision, ?::timestamptz, type, payload::jsonb, metadata::jsonb
        from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
            line(position, id, entry, revision, type, payload, metadata)\
        """;

    private final DataSource database;

    public WrittenJournal(DataSource database) {
        this.database = database;
    }

    /** What somebody does to an entry. */
    public record Act(int revision, ChronicleEvent event, Provenance provenance) {}

    /** Appends acts in one group; the position of the last one. */
    public long append(List<Act> acts) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long last = append(connection, acts);
            connection.commit();
            return last;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends one act. */
    public long append(int revision, ChronicleEvent event, Provenance provenance) {
        return append(List.of(new Act(revision, event, provenance)));
    }

    private static long append(Connection connection, List<Act> acts) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(HEAD);
                PreparedStatement insert = connection.prepareStatement(LINE)) {
            head.setLong(1, acts.size());
            try (ResultSet row = head.executeQuery()) {
                row.next();
                long last = row.getLong(1);
                insert.setObject(1, row.getObject(2, OffsetDateTime.class));
                fill(connection, insert, acts, last - acts.size());
                insert.executeUpdate();
                return last;
            }
        }
    }

    private static void fill(Connection connection, PreparedStatement insert, List<Act> acts, long before)
            throws SQLException {
        List<Object[]> columns = new ArrayList<>();
        columns.add(new Object[acts.size()]);
        for (int i = 0; i < 6; i++) {
            columns.add(new Object[acts.size()]);
        }
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            columns.get(0)[i] = before + 1 + i;
            columns.get(1)[i] = UUID.randomUUID().toString();
            columns.get(2)[i] = act.event().entry();
            columns.get(3)[i] = act.revision();
            columns.get(4)[i] = type(act.event());
            columns.get(5)[i] = Json.write(Trees.write(act.event()));
            columns.get(6)[i] = Json.write(Trees.write(act.provenance()));
        }
        List<String> types = List.of("bigint", "text", "text", "int", "text", "text", "text");
        for (int i = 0; i < types.size(); i++) {
            insert.setArray(i + 2, connection.createArrayOf(types.get(i), columns.get(i)));
        }
    }

    private static String type(ChronicleEvent event) {
        return switch (event) {
            case EntryRecorded _ -> "entry-recorded";
            case EntryCorrected _ -> "entry-corrected";
            case EntryRetracted _ -> "entry-retracted";
            case EntryReinstated _ -> "entry-reinstated";
        };
    }

    /** The lines after a position, at most so many. */
    public List<JournalLine> after(long position, int most) {
        return new Database(database)
                .list(
                        "select * from chronicle.journal where position > ? order by position limit ?",
                        WrittenJournal::line,
                        position,
                        most);
    }

    /** A line of the journal as its row tells. */
    static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong("position"),
                Database.instant(row, "recorded_at"),
                row.getInt("revision"),
                Trees.chronicleEvent(row.getString("type"), Json.tree(row.getString("payload"))),
                Trees.provenance(Json.tree(row.getString("metadata"))));
    }
}
