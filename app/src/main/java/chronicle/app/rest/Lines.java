package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/**
 * An answer written line by line while it is read. If the reading fails, whoever asked never takes a part for the whole:
 * before the first byte is sent nothing of it is, and after that the connection is broken off.
 */
final class Lines {
    static final String NDJSON = "application/x-ndjson";
    private static final int BUFFER = 1 << 16;

    private final HttpServletResponse response;

    Lines(HttpServletResponse response) {
        this.response = response;
    }

    /** Sends what the source hands on, as known at a position; what the source throws is thrown on. */
    void send(long position, Consumer<Consumer<String>> source) throws IOException {
        response.setContentType(NDJSON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(Memento.POSITION, Long.toString(position));
        var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        boolean whole = false;
        try {
            source.accept(line -> write(out, line));
            whole = true;
        } finally {
            if (!whole && !response.isCommitted()) {
                response.reset();
            }
        }
        out.flush();
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
