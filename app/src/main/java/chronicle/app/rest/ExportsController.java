package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The whole journal, and all standing entries, line by line. */
@RestController
@RequestMapping("/api/v1/exports")
final class ExportsController {
    private static final String NDJSON = "application/x-ndjson";

    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final JsonMapper json;

    ExportsController(ViewQuestions views, EntryQuestions entries, JsonMapper json) {
        this.views = views;
        this.entries = entries;
        this.json = json;
    }

    @GetMapping(path = "/journal.ndjson", produces = NDJSON)
    void journal(HttpServletResponse response) throws IOException {
        try (var out = open(response, views.resolve(new KnownAt.Now()).position())) {
            entries.exportJournal(line -> write(out, line));
        }
    }

    @GetMapping(path = "/entries.ndjson", produces = NDJSON)
    void entries(
            HttpServletResponse response,
            @RequestParam Optional<String> origin,
            @RequestParam Optional<RelationId> relation,
            @RequestParam Optional<KnownAt> knownAt)
            throws IOException {
        long position = views.resolve(knownAt.orElseGet(KnownAt.Now::new)).position();
        try (var out = open(response, position)) {
            entries.exportEntries(
                    new KnownAt.Position(position),
                    origin,
                    relation.map(RelationId::id),
                    entry -> write(out, json.writeValueAsString(entry)));
        }
    }

    private static OutputStream open(HttpServletResponse response, long position) throws IOException {
        response.setContentType(NDJSON);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(Memento.POSITION, Long.toString(position));
        return new BufferedOutputStream(response.getOutputStream(), 1 << 16);
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
