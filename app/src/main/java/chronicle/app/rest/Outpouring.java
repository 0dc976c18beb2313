package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.query.question.Known;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer written while it is read, however long it is. If the reading fails, whoever asked never takes a part for the
 * whole: before the first byte is sent nothing of it is, and after that the connection is broken off. Nothing is read for
 * who has the same already, or asks for the head alone.
 */
final class Outpouring {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final int BUFFER = 1 << 16;
    private static final Pattern GZIP =
            Pattern.compile("(?i)(.*,)?\\s*gzip\\s*(;\\s*q\\s*=\\s*(1(\\.0*)?|0\\.[0-9]*[1-9][0-9]*)\\s*)?(,.*)?");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String name;
    private final String extension;
    private int edition;

    /** @param name what it holds, in the name of the file as which it is kept; its position follows, and the extension */
    Outpouring(HttpServletRequest request, HttpServletResponse response, String name, String extension) {
        this.request = request;
        this.response = response;
        this.name = name;
        this.extension = extension;
    }

    /** Sends lines that the source hands on, as known then. */
    void lines(Known known, Consumer<Consumer<String>> source) throws IOException {
        send(known, NDJSON, out -> source.accept(line -> write(out, line)));
    }

    /** Sends what the source writes, as known then; what the source throws is thrown on. */
    void send(Known known, String type, Consumer<Writer> source) throws IOException {
        boolean zipped = GZIP.matcher(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                        .orElse(""))
                .matches();
        Memento.tell(request, known, response::addHeader);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var version = new Version(known.position(), known.recordedAt(), edition, Optional.empty(), false);
        if (new ServletWebRequest(request, response)
                .checkNotModified(Memento.tag(request, version, zipped ? "-gzip" : ""))) {
            return;
        }
        describe(known, type, zipped);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            response.flushBuffer();
        } else {
            pour(zipped, source);
        }
    }

    private void describe(Known known, String type, boolean zipped) {
        response.setContentType(type);
        var file = "chronicle-" + name + "-" + known.position() + "." + extension;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    /** The server itself compresses nothing that has a strong tag. */
    private void pour(boolean zipped, Consumer<Writer> source) throws IOException {
        OutputStream bytes =
                zipped ? new GZIPOutputStream(response.getOutputStream(), BUFFER) : response.getOutputStream();
        var out = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8), BUFFER);
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
        if (bytes instanceof GZIPOutputStream whole) {
            whole.finish();
        }
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says which edition of the views' telling it rests on, if it does on any. */
    Outpouring of(int telling) {
        this.edition = telling;
        return this;
    }

    /** Tells where the meaning of what is sent is described. */
    Outpouring describedBy(String address, String type) {
        response.addHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"describedby\"; type=\"" + type + "\"");
        return this;
    }
}
