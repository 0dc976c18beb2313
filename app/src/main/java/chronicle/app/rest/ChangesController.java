package chronicle.app.rest;

import chronicle.app.access.Editors;
import chronicle.app.access.Role;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: who did what to the chronicle, when and why. */
@RestController
@RequestMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
final class ChangesController {
    private final EntryQuestions questions;
    private final Editors editors;

    ChangesController(EntryQuestions questions, Editors editors) {
        this.questions = questions;
        this.editors = editors;
    }

    /** A change, and the name of who made it where it may be shown: auditors see names, anybody that one was erased. */
    record Audited(
            @JsonUnwrapped Change change,
            @JsonInclude(Include.NON_ABSENT) Optional<String> byName) {}

    @GetMapping
    ResponseEntity<Listed<Audited>> changes(HttpServletRequest request, ChangesAsked asked) {
        var page = questions.changes(asked.changes());
        var names =
                editors.names(page.items().stream().map(Change::by).distinct().toList(), seesNames(request));
        var items = page.items().stream()
                .map(change -> new Audited(change, Optional.ofNullable(names.get(change.by()))))
                .toList();
        return ResponseEntity.ok()
                .header(Memento.POSITION, Long.toString(page.position()))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .cacheControl(CacheControl.noCache())
                .body(new Listed<>(items, page.next(), page.position()));
    }

    private static boolean seesNames(HttpServletRequest request) {
        return Stream.of(Role.AUDITOR, Role.ADMINISTRATOR).map(Role::authority).anyMatch(request::isUserInRole);
    }
}
