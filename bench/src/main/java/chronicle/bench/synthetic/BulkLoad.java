package chronicle.bench.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.command.postgres.JournalRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts a synthetic chronicle into an empty journal by COPY, in the form in which the program writes it. */
public final class BulkLoad {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int BUFFER = 1 << 16;

    private BulkLoad() {}

    /** Loads all of it, in one transaction; how many lines the journal has then. */
    public static long load(DataSource database, Synthetic chronicle) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "create temporary table loading (like chronicle.journal) on commit drop");
            long lines = copy(connection, chronicle);
            execute(connection, """
                update chronicle.journal_head set position = (select max(position) from loading),
                    recorded_at = (select max(recorded_at) from loading)\
                """);
            execute(connection, "insert into chronicle.journal select * from loading order by position");
            connection.commit();
            connection.setAutoCommit(true);
            return lines;
        }
    }

    private static long copy(Connection connection, Synthetic chronicle) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy loading (position, id, entry, revision, recorded_at, type, payload, metadata) from"
                        + " stdin");
        StringBuilder text = new StringBuilder();
        long position = 0;
        for (Optional<JournalRow> row = chronicle.next(); row.isPresent(); row = chronicle.next()) {
            line(text, ++position, row.get());
            if (text.length() > BUFFER) {
                write(copy, text);
            }
        }
        write(copy, text);
        copy.endCopy();
        return position;
    }

    private static void line(StringBuilder text, long position, JournalRow row) {
        text.append(position)
                .append('\t')
                .append(row.id())
                .append('\t')
                .append(row.entry())
                .append('\t')
                .append(row.revision())
                .append('\t')
                .append(FIRST.plusSeconds(position))
                .append('\t')
                .append(row.type())
                .append('\t')
                .append(escaped(row.payload()))
                .append('\t')
                .append(escaped(row.metadata()))
                .append('\n');
    }

    /** JSON has no tabs and line ends of its own here; its backslashes would be taken for COPY's. */
    private static String escaped(byte[] json) {
        return new String(json, UTF_8).replace("\\", "\\\\");
    }

    private static void write(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
