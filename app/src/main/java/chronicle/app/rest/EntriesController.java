package chronicle.app.rest;

import chronicle.app.export.EntryGraph;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.Held;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entries, as they stand or stood. */
@RestController
@RequestMapping(path = "/api/v1/entries", produces = MediaType.APPLICATION_JSON_VALUE)
final class EntriesController {
    private final EntryQuestions questions;
    private final ViewQuestions views;

    EntriesController(EntryQuestions questions, ViewQuestions views) {
        this.questions = questions;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<Listed<Entry>> entries(
            HttpServletRequest request,
            EntriesAsked asked,
            @RequestParam(defaultValue = "-recorded") Entries.Sort sort,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = questions.entries(asked.part(sort, limit, after));
        return Memento.of(request, Version.of(page, 0, Optional.empty()), Memento.CHANGES, Listed.page(page));
    }

    @GetMapping("/{id}")
    ResponseEntity<Entry> entry(
            HttpServletRequest request, @PathVariable String id, @RequestParam Optional<KnownAt> knownAt) {
        var known = views.resolve(knownAt.orElseGet(KnownAt.Now::new));
        var entry = questions.entry(id, new KnownAt.Position(known.position()));
        return Memento.of(request, known, entry, "", entry);
    }

    /** An entry with all that became of it, as linked data. */
    @GetMapping(path = "/{id}", produces = EntryGraph.JSON_LD)
    ResponseEntity<Map<String, Object>> graph(
            HttpServletRequest request, @PathVariable String id, @RequestParam Optional<KnownAt> knownAt) {
        var known = views.resolve(knownAt.orElseGet(KnownAt.Now::new));
        var entry = questions.entry(id, new KnownAt.Position(known.position()));
        var told = questions.revisions(id).subList(0, entry.revision());
        return Memento.of(request, known, entry, "-graph", EntryGraph.of(Address.site(request), told));
    }

    /** The beliefs that rest on an entry. */
    @GetMapping("/{id}/effects")
    ResponseEntity<Listed<Held>> effects(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var entry = questions.entry(id, knownAt.orElseGet(KnownAt.Now::new));
        var page = views.restingOn(entry.id(), knownAt.orElseGet(KnownAt.Now::new), limit.items(), after);
        return Memento.of(
                request, Version.of(page, views.told(), Optional.empty()), Memento.CHANGES, Listed.page(page));
    }
}
