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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int written = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte letter = letter(bytes[i]);
            if (letter != 0) {
                append(bytes, written, i);
                append((byte) '\\');
                append(letter);
                written = i + 1;
            }
        }
        append(bytes, written, bytes.length);
    }

    /** What stands after a backslash for a byte that may not stand for itself; 0 for all others. */
    private static byte letter(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void append(byte b) {
        reserve(1);
        row[length++] = b;
    }

    private void append(byte[] bytes, int from, int until) {
        reserve(until - from);
        System.arraycopy(bytes, from, row, length, until - from);
        length += until - from;
    }

    private void reserve(int more) {
        if (length + more > row.length) {
            row = Arrays.copyOf(row, Math.max(length + more, row.length * 2));
        }
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
