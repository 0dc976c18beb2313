package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.query.question.Known;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/**
 * An answer written while it is read, however long it is. If the reading fails, whoever asked never takes a part for the
 * whole: before the first byte is sent nothing of it is, and after that the connection is broken off.
 */
final class Outpouring {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final int BUFFER = 1 << 16;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Outpouring(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Sends lines that the source hands on, as known then. */
    void lines(Known known, Consumer<Consumer<String>> source) throws IOException {
        send(known, NDJSON, out -> source.accept(line -> write(out, line)));
    }

    /** Sends what the source writes, as known then; what the source throws is thrown on. */
    void send(Known known, String type, Consumer<Writer> source) throws IOException {
        response.setContentType(type);
        Memento.tell(request, known, response::addHeader);
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8), BUFFER);
        try {
            source.accept(out);
        } catch (RuntimeException | Error e) {
            if (response.isCommitted()) {
                throw new BrokenOff(e);
            }
            response.reset();
            throw e;
        }
        out.flush();
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells where the meaning of what is sent is described. */
    Outpouring describedBy(String address, String type) {
        response.addHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"describedby\"; type=\"" + type + "\"");
        return this;
    }
}
