package chronicle.app.rest;

import chronicle.app.access.Editors;
import chronicle.app.access.Role;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Change;
import chronicle.query.question.Changes;
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
import org.springframework.web.bind.annotation.RequestParam;
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
    ResponseEntity<Listed<Audited>> changes(
            HttpServletRequest request,
            @RequestParam Optional<String> by,
            @RequestParam Optional<Action> action,
            @RequestParam Optional<Since> since,
            @RequestParam Optional<RelationId> relation,
            @RequestParam Optional<ViewName> view,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> origin,
            @RequestParam Optional<String> edition,
            @RequestParam Optional<Boolean> backdated,
            @RequestParam Optional<Boolean> sourceUnchanged,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = questions.changes(new Changes(
                by,
                action.map(Action::name),
                since.map(Since::knownAt),
                relation.map(RelationId::id),
                view.map(ViewName::name),
                subject.map(id -> ViewName.required(view).name() + "/" + id),
                origin,
                edition,
                backdated,
                sourceUnchanged,
                limit.items(),
                after));
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
