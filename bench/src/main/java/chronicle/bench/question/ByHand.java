package chronicle.bench.question;

import chronicle.bench.BenchServer;
import chronicle.command.postgres.JournalRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * What telling anew is held against: one thread that somebody would write by hand, which reads and decodes the journal with
 * a cursor, copies beliefs that are known already into like tables, and makes the same indexes.
 */
final class ByHand implements AutoCloseable {
    private static final int FETCH = 5_000;
    private static final int BUFFER = 1 << 16;

    private final BenchServer server;
    private final String database;
    private final long lines;
    private final Map<String, Path> beliefs = new LinkedHashMap<>();

    /** Keeps the beliefs of these tables in files, in the order in which they were held. */
    ByHand(BenchServer server, String database, long lines, List<String> tables) throws SQLException, IOException {
        this.server = server;
        this.database = database;
        this.lines = lines;
        for (String table : tables) {
            beliefs.put(table, dump(table));
        }
    }

    private Path dump(String table) throws SQLException, IOException {
        Path file = Files.createTempFile("beliefs", ".copy");
        try (Connection connection = server.connect(database);
                OutputStream out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + " order by lower(known)) to stdout", out);
        }
        return file;
    }

    /** Does it once. */
    Duration once() throws SQLException, IOException {
        for (String table : beliefs.keySet()) {
            server.execute(database, "create table " + copy(table) + " (like " + table + ")");
        }
        try {
            long start = System.nanoTime();
            fill();
            double filling = (System.nanoTime() - start) / 1e9;
            index();
            return new Duration(filling, (System.nanoTime() - start) / 1e9);
        } finally {
            for (String table : beliefs.keySet()) {
                server.execute(database, "drop table " + copy(table));
            }
        }
    }

    /**
     * How long it took.
     *
     * @param filling without the indexes, in seconds
     * @param all with them
     */
    record Duration(double filling, double all) {}

    private static String copy(String table) {
        return table + "_by_hand";
    }

    private void fill() throws SQLException, IOException {
        try (Connection connection = server.connect(database)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit = off");
            }
            if (read(connection) != lines) {
                throw new IllegalStateException("the journal has other lines than it had");
            }
            for (Map.Entry<String, Path> each : beliefs.entrySet()) {
                try (InputStream rows = Files.newInputStream(each.getValue())) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + copy(each.getKey()) + " from stdin", rows, BUFFER);
                }
            }
            connection.commit();
        }
    }

    private static long read(Connection connection) throws SQLException {
        long read = 0;
        try (PreparedStatement journal = connection.prepareStatement(
                "select " + JournalRows.COLUMNS + " from chronicle.journal order by position")) {
            journal.setFetchSize(FETCH);
            try (ResultSet rows = journal.executeQuery()) {
                while (rows.next()) {
                    read += JournalRows.line(rows).position() > 0 ? 1 : 0;
                }
            }
        }
        return read;
    }

    private void index() throws SQLException {
        for (String table : beliefs.keySet()) {
            server.execute(
                    database,
                    "set maintenance_work_mem = '128MB'",
                    "create unique index on " + copy(table) + " (subject, lower(valid)) where upper_inf(known)",
                    "create index on " + copy(table)
                            + " (subject, lower(valid), upper(known)) where not upper_inf(known)",
                    "analyze " + copy(table));
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : beliefs.values()) {
            Files.delete(file);
        }
    }
}
