package chronicle.query.postgres;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table by COPY, in its text format. */
final class Copying implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final PGCopyOutputStream stream;
    private final Writer rows;

    private Copying(PGCopyOutputStream stream) {
        this.stream = stream;
        this.rows = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    /** Begins to copy into a table, with its columns. */
    static Copying into(Connection connection, String target) throws SQLException {
        return new Copying(new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + target + " from stdin", BUFFER));
    }

    /** Text that needs no escaping and brings its own tabs. */
    Copying raw(String text) throws IOException {
        rows.write(text);
        return this;
    }

    Copying field(String text) throws IOException {
        escape(text);
        rows.write('\t');
        return this;
    }

    Copying field(Optional<String> text) throws IOException {
        return text.isPresent() ? field(text.get()) : raw("\\N\t");
    }

    /** The row's last field. */
    Copying last(String text) throws IOException {
        escape(text);
        rows.write('\n');
        return this;
    }

    private void escape(String text) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                rows.write(text, written, i - written);
                rows.write('\\');
                rows.write(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\');
                written = i + 1;
            }
        }
        rows.write(text, written, text.length() - written);
    }

    /** Ends the copy well; without this call nothing is copied. */
    void end() throws SQLException, IOException {
        rows.flush();
        stream.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (stream.isActive()) {
            stream.cancelCopy();
        }
    }
}
