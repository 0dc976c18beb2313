package chronicle.app.rest;

import chronicle.app.export.RelationCalendar;
import chronicle.app.export.RelationFeed;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A relation for programs that people have already: its calendar, and a feed of what is changed about it. */
@RestController
@RequestMapping("/api/v1/relations/{dyad}")
final class RelationExportsController {
    private final ViewQuestions views;
    private final EntryQuestions entries;

    RelationExportsController(ViewQuestions views, EntryQuestions entries) {
        this.views = views;
        this.entries = entries;
    }

    /** What happened between two parties, as a calendar. */
    @GetMapping(path = "/calendar.ics", produces = RelationCalendar.MEDIA_TYPE)
    void calendar(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String dyad,
            @RequestParam Optional<KindName> kind,
            @RequestParam Optional<KnownAt> knownAt)
            throws IOException {
        var relation = RelationId.inAddress(dyad).id();
        entries.relation(relation);
        Known known = views.resolve(knownAt.orElseGet(KnownAt.Now::new));
        var asked = Entries.of(relation, kind.map(KindName::name), new KnownAt.Position(known.position()));
        new Outpouring(request, response, relation, "ics")
                .send(
                        known,
                        RelationCalendar.MEDIA_TYPE,
                        out -> RelationCalendar.write(
                                out, Address.site(request), relation, each -> entries.exportEntries(asked, each)));
    }

    /** What was changed about two parties, newest first, as a feed. */
    @GetMapping(path = "/feed.atom", produces = RelationFeed.MEDIA_TYPE)
    ResponseEntity<String> feed(
            HttpServletRequest request,
            @PathVariable String dyad,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var relation = RelationId.inAddress(dyad).id();
        var updated = entries.relation(relation).lastChange().recordedAt();
        var page = entries.changes(Changes.about(relation, limit.items(), after));
        var site = Address.site(request);
        var address = Address.of(request);
        var next = page.next().map(cursor -> site + address.with("after", cursor));
        var self = site + address.at(address.path());
        return ResponseEntity.ok()
                .header(Memento.POSITION, Long.toString(page.position()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag("W/\"" + page.position() + "\"")
                .body(RelationFeed.of(site, relation, self, next, page, updated));
    }
}
