package chronicle.app.rest;

import chronicle.app.export.Citation;
import chronicle.app.export.Cited;
import chronicle.app.export.Permalink;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How answers are cited, each with the address at which it stands for good. */
@RestController
@RequestMapping("/api/v1")
final class CitationsController {
    static final String CITATION = "/citation.{form}";
    private static final String ANSWER = "/views/{view}/{subject}";
    private static final String UNFOLDING = ANSWER + "/unfolding";
    private static final String STATE = "/relations/{dyad}/state";
    private static final String ENTRY = "/entries/{id}";

    private final ViewQuestions views;
    private final EntryQuestions entries;

    CitationsController(ViewQuestions views, EntryQuestions entries) {
        this.views = views;
        this.entries = entries;
    }

    /** The citation of an answer about a day. */
    @GetMapping(ANSWER + CITATION)
    ResponseEntity<Citation> answer(
            HttpServletRequest request,
            @PathVariable String view,
            @PathVariable String subject,
            @PathVariable String form,
            When when) {
        var day = when.day();
        var answer = views.answer(view, subject, day.day(), when.known());
        var version = Version.of(answer, day);
        return cited(request, form, version, Cited.answer(answer, permalink(request, version)));
    }

    /** The citation of a subject through all days. */
    @GetMapping(UNFOLDING + CITATION)
    ResponseEntity<Citation> unfolding(
            HttpServletRequest request,
            @PathVariable String view,
            @PathVariable String subject,
            @PathVariable String form,
            @RequestParam Optional<KnownAt> knownAt) {
        var unfolding = views.unfolding(view, subject, now(knownAt));
        var version = Version.of(unfolding);
        return cited(request, form, version, Cited.unfolding(unfolding, permalink(request, version)));
    }

    /** The citation of all that is told of a pair on a day. */
    @GetMapping(STATE + CITATION)
    ResponseEntity<Citation> state(
            HttpServletRequest request, @PathVariable String dyad, @PathVariable String form, When when) {
        var day = when.day();
        var state = views.state(RelationId.inAddress(dyad).id(), day.day(), when.known());
        var version = Version.of(state, views.told(), day);
        return cited(request, form, version, Cited.relation(state, permalink(request, version)));
    }

    /** The citation of an entry. */
    @GetMapping(ENTRY + CITATION)
    ResponseEntity<Citation> entry(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Optional<KnownAt> knownAt) {
        var known = views.resolve(now(knownAt));
        var entry = entries.entry(id, new KnownAt.Position(known.position()));
        var version = new Version(known.position(), known.recordedAt(), 0, Optional.empty(), false);
        return cited(request, form, version, Cited.entry(entry, permalink(request, version)));
    }

    /** The same at the address of the answer itself, for who accepts a citation of it. */
    @GetMapping(
            path = ANSWER,
            produces = {Citation.CSL, Citation.BIBTEX})
    ResponseEntity<Citation> accepted(
            HttpServletRequest request, @PathVariable String view, @PathVariable String subject, When when) {
        var day = when.day();
        var answer = views.answer(view, subject, day.day(), when.known());
        var version = Version.of(answer, day);
        var citation = Cited.answer(answer, permalink(request, Address.of(request), version));
        return Memento.of(request, version, Memento.CHANGES, citation);
    }

    private static KnownAt now(Optional<KnownAt> asked) {
        return asked.orElseGet(KnownAt.Now::new);
    }

    static Permalink permalink(HttpServletRequest request, Version version) {
        return permalink(request, Address.of(request).parent(), version);
    }

    private static Permalink permalink(HttpServletRequest request, Address cited, Version version) {
        Optional<LocalDate> assumed = version.today();
        return new Permalink(
                Address.site(request) + cited.permalink(version.position(), assumed),
                version.position(),
                version.knownAt());
    }

    static ResponseEntity<Citation> cited(HttpServletRequest request, String form, Version version, Citation citation) {
        return file(form, Memento.of(request, version, Memento.CHANGES, citation));
    }

    /** A citation as a file of a form, to be kept with others. */
    static ResponseEntity<Citation> file(String form, ResponseEntity<Citation> answer) {
        var citation = Objects.requireNonNull(answer.getBody());
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(citation.key() + "." + form)
                                .build()
                                .toString())
                .contentType(CitationForm.inAddress(form).type())
                .body(citation);
    }
}
