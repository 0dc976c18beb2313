package chronicle.app.rest;

import chronicle.app.imports.Import;
import chronicle.app.imports.ImportItem;
import chronicle.app.imports.ImportRefused;
import chronicle.app.imports.Imports;
import chronicle.app.imports.Upload;
import chronicle.events.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of editions: first a plan that changes nothing, then its approval. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
final class ImportsController {
    private static final String IMPORTS = "/api/v1/imports/";

    private final Imports imports;
    private final BodyReader bodies;

    ImportsController(Imports imports, BodyReader bodies) {
        this.imports = imports;
        this.bodies = bodies;
    }

    /** Has an edition read and compared. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Import> ask(HttpServletRequest request, Principal who, Body body) {
        var write = WriteRequest.of(request, who, body);
        var asked = ImportRequest.of(body);
        return accepted(imports.ask(asked.source(), asked.edition(), asked.location(), write.asked()));
    }

    /** Has an edition read and compared whose files come along: as they are, or in ZIP archives. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Import> upload(
            HttpServletRequest request,
            Principal who,
            @RequestParam Optional<String> source,
            @RequestParam Optional<String> edition,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var upload = new Upload(SentFile.all(files));
        var asked = ImportRequest.uploaded(source, edition, upload.location());
        var write = WriteRequest.of(request, who, new Body(Map.of()));
        return accepted(imports.ask(asked.source(), asked.edition(), upload, write.asked()));
    }

    /** The last imports. */
    @GetMapping
    ResponseEntity<Listed<Import>> imports(
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit, @RequestParam Optional<String> after) {
        return Memento.changing(
                imports.position(), Listed.part(imports.all(), Import::id, limit, after, imports.position()));
    }

    /** How far an import is, and a part of its plan: what needs a person first. */
    @GetMapping("/{id}")
    ResponseEntity<ImportReport> report(
            @PathVariable String id,
            @RequestParam Optional<OutcomeName> outcome,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var asked = imports.find(id);
        List<ImportItem> items = imports.items(id, outcome.map(OutcomeName::outcome), place(after), limit.items() + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(Memento.POSITION, Long.toString(asked.position()))
                .body(ImportReport.of(asked, items, limit.items()));
    }

    private static int place(Optional<String> after) {
        String given = after.orElse("0");
        if (!given.matches("[0-9]{1,9}")) {
            throw Problem.INVALID_PARAMETER
                    .because("after: expected the value of next of the page before, not \"" + given + "\".")
                    .with("parameter", "after");
        }
        return Integer.parseInt(given);
    }

    /** Has the plan carried out. */
    @PostMapping("/{id}/approval")
    ResponseEntity<Import> approval(HttpServletRequest request, Principal who, @PathVariable String id)
            throws IOException {
        var body = bodies.ifAny(request);
        var decisions = ImportDecisions.of(body);
        var asked = WriteRequest.of(request, who, body).asked();
        return accepted(imports.approve(id, asked, decisions.take(), decisions.keep()));
    }

    private static ResponseEntity<Import> accepted(Import asked) {
        return ResponseEntity.accepted()
                .location(URI.create(IMPORTS + asked.id()))
                .cacheControl(CacheControl.noStore())
                .body(asked);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ImportRefused refused) {
        String sentence = Refusals.sentence(refused);
        var problem = switch (refused.why()) {
            case LOCATION -> fault("/location", refused);
            case UPLOAD -> fault("/files", refused);
            case TOO_LARGE -> Problem.PAYLOAD_TOO_LARGE.because(sentence);
            case NO_CONFLICT -> fault("/take", refused);
            case NOT_FOUND -> Problem.NOT_FOUND.because(sentence);
            case RUNNING -> Problem.OPERATION_RUNNING.because(sentence);
            case NOT_PLANNED -> Problem.NOT_PLANNED.because(sentence);
            case OUTDATED -> Problem.PLAN_OUTDATED.because(sentence);
            case KEY_REUSED -> Problem.IDEMPOTENCY_KEY_REUSED.because(sentence);
        };
        return problem.answer();
    }

    private static ProblemException fault(String pointer, ImportRefused refused) {
        return Problem.VALIDATION
                .because("Mend what errors lists, and send it again.")
                .with("errors", List.of(new Fault(pointer, String.valueOf(refused.getMessage()))));
    }
}
