package chronicle.app.page;

import chronicle.app.proof.Heads;
import chronicle.app.rest.Action;
import chronicle.app.rest.Limit;
import chronicle.app.rest.RelationId;
import chronicle.app.rest.Since;
import chronicle.app.rest.ViewName;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Changes;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail: who did what to the chronicle, when and why, and that each line stands in the signed tree. */
@Controller
final class ChangePages {
    private static final List<String> VIEWS =
            Timelines.all().stream().map(Timeline::name).toList();

    private final EntryQuestions entries;
    private final Heads heads;
    private final Wording words;

    ChangePages(EntryQuestions entries, Heads heads, Wording words) {
        this.entries = entries;
        this.heads = heads;
        this.words = words;
    }

    /** The newest changes first, asked for as programs ask for them. */
    @GetMapping("/changes")
    String changes(
            Model model,
            @ModelAttribute("here") Here here,
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
        var page = entries.changes(new Changes(
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
        model.addAttribute("page", page);
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("head", heads.current());
        model.addAttribute("views", VIEWS);
        model.addAttribute(
                "reference", Reference.listed(words.say("nav.changes"), here, page.position(), page.knownAt()));
        return "changes";
    }
}
