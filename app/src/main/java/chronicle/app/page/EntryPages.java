package chronicle.app.page;

import chronicle.app.rest.Differences;
import chronicle.app.rest.EntriesAsked;
import chronicle.app.rest.Limit;
import chronicle.events.Kind;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.TreeQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Entries;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The entries: lists of them, and one with its sources, its history and its effects. */
@Controller
@RequestMapping("/entries")
final class EntryPages {
    private static final int RESTING = 12;

    private final EntryQuestions entries;
    private final ViewQuestions views;
    private final TreeQuestions tree;
    private final Differences differences;
    private final Wording words;
    private final JsonMapper json;

    EntryPages(
            EntryQuestions entries,
            ViewQuestions views,
            TreeQuestions tree,
            Differences differences,
            Wording words,
            JsonMapper json) {
        this.entries = entries;
        this.views = views;
        this.tree = tree;
        this.differences = differences;
        this.words = words;
        this.json = json;
    }

    @GetMapping
    String entries(
            Model model,
            @ModelAttribute("here") Here here,
            EntriesAsked asked,
            @RequestParam(defaultValue = "-on") Entries.Sort sort,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = entries.entries(asked.part(sort, limit, after));
        model.addAttribute("page", page);
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("kinds", Kind.all().stream().map(Kind::name).sorted().toList());
        model.addAttribute("dial", Dial.dayless(here, asked.knownAt(), views));
        model.addAttribute(
                "reference", Reference.of(words.say("nav.entries"), here, new Known(page.position(), page.knownAt())));
        return "entries";
    }

    /** What it says and on whose word, how it came to say so, and what rests on it. */
    @GetMapping("/{id}")
    String entry(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String id,
            @RequestParam Optional<KnownAt> knownAt) {
        var dial = Dial.dayless(here, knownAt, views);
        var entry = entries.entry(id, dial.known());
        var revisions = entries.revisions(id).stream()
                .filter(revision -> revision.revision() <= entry.revision())
                .toList();
        var resting = views.restingOn(id, dial.known(), RESTING, Optional.empty());
        model.addAttribute("dial", dial);
        model.addAttribute("entry", entry);
        model.addAttribute("statement", words.said(json.readTree(entry.event())));
        model.addAttribute("sources", Possible.sources(entry.sources()));
        model.addAttribute("history", Revised.of(revisions, differences, views, words));
        model.addAttribute("resting", resting.items());
        model.addAttribute("restingMore", resting.next().isPresent());
        model.addAttribute("proof", Proved.of(entry.position(), tree));
        model.addAttribute("reference", Reference.of(entry.title(), here, new Known(dial.position(), dial.knownAt())));
        return "entry";
    }
}
