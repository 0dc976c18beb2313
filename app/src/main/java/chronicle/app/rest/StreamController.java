package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.app.Settings;
import chronicle.app.stream.EventStream;
import chronicle.app.stream.Found;
import chronicle.app.stream.Reader;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens, as it happens: server-sent events, each a CloudEvent. Whoever is cut off takes up where it stopped. */
@RestController
final class StreamController {
    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final EventStream events;
    private final ViewQuestions journal;
    private final Duration heartbeat;

    StreamController(EventStream events, ViewQuestions journal, Settings settings) {
        this.events = events;
        this.journal = journal;
        this.heartbeat = settings.stream().heartbeat();
    }

    /** From the position after {@code Last-Event-ID}, else {@code after}, else from now on. */
    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestHeader(name = "Last-Event-ID") Optional<String> lastEventId,
            @RequestParam Optional<String> after,
            HttpMethod method,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        var from = lastEventId
                .filter(id -> !id.isBlank())
                .map(id -> position("Last-Event-ID", id.strip()))
                .or(() -> after.map(id -> position("after", id)))
                .orElseGet(KnownAt.Now::new);
        long position = journal.resolve(from).position();
        try (var reader = events.readerAfter(position).orElseThrow(StreamController::full)) {
            head(response, position);
            if (method.equals(HttpMethod.GET)) {
                send(reader, response.getOutputStream(), position);
            }
        } catch (IOException _) {
            LOG.debug("A reader of the stream has gone, or does not read: {}", request.getRemoteAddr());
        }
    }

    private static KnownAt position(String name, String text) {
        if (!POSITION.matcher(text).matches()) {
            throw Problem.INVALID_PARAMETER
                    .because(name + ": expected the position of a change, such as 78, not \"" + text + "\".")
                    .with("parameter", name);
        }
        return new KnownAt.Position(Long.parseLong(text));
    }

    private static ProblemException full() {
        return Problem.TOO_MANY_REQUESTS
                .because("As many read along as this node takes on; try again later, or ask /api/v1/changes.")
                .header(HttpHeaders.RETRY_AFTER, "5");
    }

    private static void head(HttpServletResponse response, long position) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(Memento.POSITION, Long.toString(position));
        response.setHeader("X-Accel-Buffering", "no");
    }

    private void send(Reader reader, OutputStream out, long position) throws IOException, InterruptedException {
        write(out, ": after position " + position + "\nretry: 1000\n\n");
        for (var found = reader.next(heartbeat); ; found = reader.next(heartbeat)) {
            switch (found) {
                case Found.Events(var sent) when sent.isEmpty() -> write(out, ": nothing new\n\n");
                case Found.Events(var sent) -> {
                    var text = new StringBuilder();
                    sent.forEach(event -> text.append(event.text()));
                    write(out, text.toString());
                }
                case Found.Outrun() -> {
                    write(out, ": too slow; take up again after the last event\n\n");
                    return;
                }
                case Found.Over() -> {
                    write(out, ": the server ends\n\n");
                    return;
                }
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
