package chronicle.app.rest;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Effect;
import chronicle.query.question.Entry;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The revisions of an entry, and what differs between two. */
@RestController
@RequestMapping(path = "/api/v1/entries/{id}/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
final class RevisionsController {
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    private final EntryQuestions questions;
    private final ViewQuestions views;
    private final Differences differences;

    RevisionsController(EntryQuestions questions, ViewQuestions views, Differences differences) {
        this.questions = questions;
        this.views = views;
        this.differences = differences;
    }

    @GetMapping
    ResponseEntity<Listed<Entry>> revisions(
            @PathVariable String id,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        long reached = views.resolve(new KnownAt.Now()).position();
        var revisions = questions.revisions(id);
        long position = Math.max(reached, revisions.getLast().position());
        return Memento.changing(
                position, Listed.part(revisions, entry -> String.valueOf(entry.revision()), limit, after, position));
    }

    @GetMapping("/{number:" + NUMBER + "}")
    ResponseEntity<Entry> revision(HttpServletRequest request, @PathVariable String id, @PathVariable int number) {
        var revision = questions.revision(id, number);
        var known = new Known(revision.position(), Optional.of(revision.recordedAt()));
        return Memento.of(request, known, revision, "", revision);
    }

    /** What one change of the entry did to the answers. */
    @GetMapping("/{number:" + NUMBER + "}/effects")
    ResponseEntity<Listed<Effect>> effects(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        long position = questions.revision(id, number).position();
        return Memento.changing(position, Listed.page(views.effects(id, position, limit.items(), after)));
    }

    @GetMapping("/{first:" + NUMBER + "}..{second:" + NUMBER + "}")
    ResponseEntity<Difference> difference(@PathVariable String id, @PathVariable int first, @PathVariable int second) {
        var before = questions.revision(id, first);
        var after = questions.revision(id, second);
        return Memento.changing(Math.max(before.position(), after.position()), differences.between(before, after));
    }
}
