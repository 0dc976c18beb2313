package chronicle.app.rest;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Change;
import chronicle.query.question.Changes;
import java.util.Optional;
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

    ChangesController(EntryQuestions questions) {
        this.questions = questions;
    }

    @GetMapping
    ResponseEntity<Listed<Change>> changes(
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
        return Memento.changing(page.position(), Listed.page(page));
    }
}
