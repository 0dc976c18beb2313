package chronicle.query.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table by COPY, in its text format. */
final class Copying implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final PGCopyOutputStream stream;
    private byte[] row = new byte[1 << 12];
    private int length;

    private Copying(PGCopyOutputStream stream) {
        this.stream = stream;
    }

    /** Begins to copy into a table, with its columns. */
    static Copying into(Connection connection, String target) throws SQLException {
        return new Copying(new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + target + " from stdin", BUFFER));
    }

    Copying field(String text) {
        escape(text);
        append((byte) '\t');
        return this;
    }

    Copying field(Optional<String> text) {
        if (text.isPresent()) {
            return field(text.get());
        }
        append((byte) '\\');
        append((byte) 'N');
        append((byte) '\t');
        return this;
    }

    /** The row's last field. */
    void last(String text) throws IOException {
        escape(text);
        append((byte) '\n');
        stream.write(row, 0, length);
        length = 0;
    }

    private void escape(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\\' -> escaped((byte) '\\');
                case '\t' -> escaped((byte) 't');
                case '\n' -> escaped((byte) 'n');
                case '\r' -> escaped((byte) 'r');
                default -> append(b);
            }
        }
    }

    private void escaped(byte letter) {
        append((byte) '\\');
        append(letter);
    }

    private void append(byte b) {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = b;
    }

    /** Ends the copy well; without this call nothing is copied. */
    void end() throws SQLException {
        stream.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (stream.isActive()) {
            stream.cancelCopy();
        }
    }
}
