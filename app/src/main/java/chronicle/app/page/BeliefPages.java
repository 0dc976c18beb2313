package chronicle.app.page;

import chronicle.app.rest.AsOf;
import chronicle.app.rest.Day;
import chronicle.app.rest.Since;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Unanswered;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One subject in both times: all that was ever believed of it, and what was believed of one day at one position. */
@Controller
final class BeliefPages {
    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final Wording words;

    BeliefPages(ViewQuestions views, EntryQuestions entries, Wording words) {
        this.views = views;
        this.entries = entries;
        this.words = words;
    }

    /** All of it, or what changed after one known time and up to another; the day and knowledge asked for are marked. */
    @GetMapping("/views/{view}/{subject}/beliefs")
    String beliefs(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String view,
            @PathVariable String subject,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam Optional<Since> since,
            @RequestParam Optional<KnownAt> until) {
        var dial = Dial.of(AsOf.given(asOf), here, knownAt, views);
        var beliefs = views.beliefs(view, subject, new KnownAt.Position(dial.head()));
        long after = since.map(Since::knownAt)
                .map(start -> views.resolve(start).position())
                .orElse(0L);
        long upTo = until.map(end -> views.resolve(end).position()).orElse(dial.head());
        var changes = entries.changes(TwoTimes.positions(beliefs).stream()
                .filter(position -> position > after && position <= upTo)
                .toList());
        var plane = TwoTimes.of(beliefs, changes, dial, words);
        var told = told(view, subject, dial);
        var name = told.map(Told::name).orElseGet(() -> words.subject(view, subject));
        model.addAttribute("view", view);
        model.addAttribute("subject", subject);
        model.addAttribute("name", name);
        model.addAttribute("dial", dial);
        model.addAttribute("map", plane);
        model.addAttribute("partly", since.isPresent() || until.isPresent());
        model.addAttribute("place", plane.scale().place(dial.asOf()));
        model.addAttribute("told", told.orElse(null));
        model.addAttribute("notes", SourceNotes.of(told.stream().toList()));
        model.addAttribute(
                "reference", Reference.of(words.say("beliefs.cited", words.view(view) + ": " + name), here, dial));
        return "beliefs";
    }

    /** Nothing, where the position knows nothing of the subject yet: the drawing shows since when something is known. */
    private Optional<Told> told(String view, String subject, Dial dial) {
        try {
            return Optional.of(Told.of(views.answer(view, subject, dial.asOf(), dial.known()), dial.past(), words));
        } catch (Unanswered unknown) {
            if (unknown.why() != Unanswered.Why.NOT_YET_RECORDED) {
                throw unknown;
            }
            return Optional.empty();
        }
    }
}
