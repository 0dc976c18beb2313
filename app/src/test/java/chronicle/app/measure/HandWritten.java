package chronicle.app.measure;

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
import org.postgresql.PGConnection;

/**
 * What views are held against: one thread that somebody would write by hand, which reads and decodes the journal with a
 * cursor and copies beliefs that are known already into a table.
 */
record HandWritten(MeasuredServer server) {
    private static final String COLUMNS =
            "view, copy, subject, valid, known, certainty, status, qualified, truncated, answers";

    /** Writes the beliefs of a table to a file, in the order in which they were held. */
    Path dump(String table) throws SQLException, IOException {
        Path rows = Files.createTempFile("beliefs", ".copy");
        try (Connection connection = server.database().getConnection();
                OutputStream file = Files.newOutputStream(rows)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + COLUMNS + " from " + table + " order by lower(known)) to stdout", file);
        }
        return rows;
    }

    /** Reads so many events, and copies those beliefs into a table; the seconds that it took. */
    double copy(int events, Path rows, String table) throws SQLException, IOException {
        long start = System.nanoTime();
        try (Connection connection = server.database().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit = off");
            }
            long read = 0;
            try (PreparedStatement journal = connection.prepareStatement(
                    "select " + JournalRows.COLUMNS + " from chronicle.journal order by position")) {
                journal.setFetchSize(5_000);
                try (ResultSet lines = journal.executeQuery()) {
                    while (lines.next()) {
                        read += JournalRows.line(lines).position() > 0 ? 1 : 0;
                    }
                }
            }
            if (read != events) {
                throw new IllegalStateException("read " + read);
            }
            try (InputStream file = Files.newInputStream(rows)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " (" + COLUMNS + ") from stdin", file, 1 << 16);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
