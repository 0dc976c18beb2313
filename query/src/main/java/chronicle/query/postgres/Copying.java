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
        byte[] escaped = escaped(text);
        append(escaped, 0, escaped.length);
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
        last(escaped(text));
    }

    /** The row's last field, as {@link #escaped} gave it. */
    void last(byte[] escaped) throws IOException {
        append(escaped, 0, escaped.length);
        append((byte) '\n');
        stream.write(row, 0, length);
        length = 0;
    }

    /** A text as a field of a row. */
    static byte[] escaped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int special = 0;
        for (byte b : bytes) {
            special += letter(b) == 0 ? 0 : 1;
        }
        if (special == 0) {
            return bytes;
        }
        byte[] escaped = new byte[bytes.length + special];
        int length = 0;
        for (byte b : bytes) {
            byte letter = letter(b);
            if (letter != 0) {
                escaped[length++] = '\\';
            }
            escaped[length++] = letter == 0 ? b : letter;
        }
        return escaped;
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
