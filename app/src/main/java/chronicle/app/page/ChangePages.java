package chronicle.app.page;

import chronicle.app.proof.Heads;
import chronicle.app.rest.ChangesAsked;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

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
    String changes(Model model, @ModelAttribute("here") Here here, ChangesAsked asked) {
        var page = entries.changes(asked.changes());
        model.addAttribute("page", page);
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("head", heads.current());
        model.addAttribute("views", VIEWS);
        model.addAttribute(
                "reference", Reference.listed(words.say("nav.changes"), here, page.position(), page.knownAt()));
        return "changes";
    }
}
