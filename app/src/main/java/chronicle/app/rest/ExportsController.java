package chronicle.app.rest;

import chronicle.app.export.EntryTable;
import chronicle.app.export.Table;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The whole journal, and entries by the filters of their list, however many there are. */
@RestController
@RequestMapping("/api/v1/exports")
final class ExportsController {
    static final String BOOK = "-metadata.json";

    private static final String ENTRIES = "entries";

    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final JsonMapper json;

    ExportsController(ViewQuestions views, EntryQuestions entries, JsonMapper json) {
        this.views = views;
        this.entries = entries;
        this.json = json;
    }

    @GetMapping(path = "/journal.ndjson", produces = Outpouring.NDJSON)
    void journal(HttpServletRequest request, HttpServletResponse response, @RequestParam Optional<KnownAt> knownAt)
            throws IOException {
        Known known = views.resolve(knownAt.orElseGet(KnownAt.Now::new));
        new Outpouring(request, response, "journal", "ndjson")
                .lines(known, line -> entries.exportJournal(known.position(), line));
    }

    @GetMapping(path = "/entries.ndjson", produces = Outpouring.NDJSON)
    void entries(HttpServletRequest request, HttpServletResponse response, EntriesAsked asked) throws IOException {
        Known known = views.resolve(asked.known());
        Entries all = asked.all(known.position());
        new Outpouring(request, response, ENTRIES, "ndjson")
                .lines(known, line -> each(all, entry -> line.accept(json.writeValueAsString(entry))));
    }

    @GetMapping(path = "/entries.csv", produces = Outpouring.CSV)
    void table(HttpServletRequest request, HttpServletResponse response, EntriesAsked asked) throws IOException {
        Known known = views.resolve(asked.known());
        Entries all = asked.all(known.position());
        new Outpouring(request, response, ENTRIES, "csv")
                .describedBy(EntryTable.ENTRIES.file() + BOOK, Table.CODE_BOOK)
                .send(known, Outpouring.CSV, out -> EntryTable.ENTRIES.write(out, row -> each(all, row)));
    }

    /** What the columns mean. */
    @GetMapping(path = "/entries.csv" + BOOK, produces = Table.CODE_BOOK)
    Map<String, Object> codeBook() {
        return EntryTable.ENTRIES.codeBook();
    }

    private void each(Entries all, Consumer<Entry> taker) {
        entries.exportEntries(all, taker);
    }
}
