package chronicle.app.rest;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final JsonMapper json;

    ExportsController(ViewQuestions views, EntryQuestions entries, JsonMapper json) {
        this.views = views;
        this.entries = entries;
        this.json = json;
    }

    @GetMapping(path = "/journal.ndjson", produces = Lines.NDJSON)
    void journal(HttpServletResponse response) throws IOException {
        long position = views.resolve(new KnownAt.Now()).position();
        new Lines(response).send(position, entries::exportJournal);
    }

    @GetMapping(path = "/entries.ndjson", produces = Lines.NDJSON)
    void entries(
            HttpServletResponse response,
            @RequestParam Optional<String> origin,
            @RequestParam Optional<RelationId> relation,
            @RequestParam Optional<KnownAt> knownAt)
            throws IOException {
        long position = views.resolve(knownAt.orElseGet(KnownAt.Now::new)).position();
        new Lines(response)
                .send(
                        position,
                        line -> entries.exportEntries(
                                new KnownAt.Position(position),
                                origin,
                                relation.map(RelationId::id),
                                entry -> line.accept(json.writeValueAsString(entry))));
    }
}
