package chronicle.app.rest;

import chronicle.app.export.Citation;
import chronicle.app.export.Cited;
import chronicle.app.export.Permalink;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Entries;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How lists and comparisons are cited, each part of a list by itself. */
@RestController
@RequestMapping("/api/v1")
final class ListCitationsController {
    private final ViewQuestions views;
    private final EntryQuestions entries;

    ListCitationsController(ViewQuestions views, EntryQuestions entries) {
        this.views = views;
        this.entries = entries;
    }

    /** The citation of a part of the entries. */
    @GetMapping("/entries" + CitationsController.CITATION)
    ResponseEntity<Citation> entries(
            HttpServletRequest request,
            @PathVariable String form,
            EntriesAsked asked,
            @RequestParam(defaultValue = "-recorded") Entries.Sort sort,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = entries.entries(asked.part(sort, limit, after));
        var version = Version.of(page, 0, Optional.empty());
        var citation = Cited.entries(
                page.items(), Address.of(request).asked(), CitationsController.permalink(request, version));
        return CitationsController.cited(request, form, version, citation);
    }

    /** The citation of what a view tells of all its subjects on a day. */
    @GetMapping("/views/{view}" + CitationsController.CITATION)
    ResponseEntity<Citation> answers(
            HttpServletRequest request,
            @PathVariable String view,
            @PathVariable String form,
            When when,
            @RequestParam Optional<PartyId> party,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var day = when.day();
        var page = views.answers(view, day.day(), when.known(), party.map(PartyId::id), limit.items(), after);
        var version = Version.of(page, views.edition(view), day.assumed());
        var permalink = CitationsController.permalink(request, version);
        var citation = Cited.answers(view, day.day(), party.map(PartyId::id), page.items(), permalink);
        return CitationsController.cited(request, form, version, citation);
    }

    /** The citation of what is told otherwise at another end. */
    @GetMapping("/relations/{dyad}/compare" + CitationsController.CITATION)
    ResponseEntity<Citation> comparison(
            HttpServletRequest request,
            @PathVariable String dyad,
            @PathVariable String form,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam Optional<Day> toAsOf,
            @RequestParam Optional<KnownAt> toKnownAt) {
        var relation = RelationId.inAddress(dyad).id();
        var compared = Ends.of(asOf, knownAt, toAsOf, toKnownAt, views).compare(relation, views);
        long newest = Math.max(compared.position(), compared.toPosition());
        var address = Address.of(request)
                .parent()
                .and("asOf", compared.asOf())
                .and("knownAt", "@" + compared.position())
                .and("toAsOf", compared.toAsOf())
                .and("toKnownAt", "@" + compared.toPosition());
        var permalink = new Permalink(
                Address.site(request) + address.at(address.path()),
                newest,
                views.resolve(new KnownAt.Position(newest)).recordedAt());
        return CitationsController.file(form, Memento.changing(newest, Cited.comparison(compared, permalink)));
    }
}
