package chronicle.app.page;

import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.KnownAt;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where readers begin: the relations of which most is recorded, what changed last, and the search. */
@Controller
final class HomePages {
    private static final int SHOWN = 8;
    private static final int FOUND = 30;

    private final EntryQuestions entries;
    private final ViewQuestions views;
    private final AllRelations relations;

    HomePages(EntryQuestions entries, ViewQuestions views, AllRelations relations) {
        this.entries = entries;
        this.views = views;
        this.relations = relations;
    }

    @GetMapping("/")
    String home(Model model) {
        var listed = relations.listed(Optional.empty(), "-entries");
        var rows = listed.rows();
        model.addAttribute("rows", rows.subList(0, Math.min(SHOWN, rows.size())));
        model.addAttribute("relations", rows.size());
        model.addAttribute("changes", entries.changes(Changes.all(SHOWN)).items());
        model.addAttribute("views", views.views());
        model.addAttribute("head", listed.position());
        return "home";
    }

    /** Pairs by their parties' names, and entries by any word of theirs. */
    @GetMapping("/search")
    String search(Model model, @RequestParam Optional<String> q) {
        var asked = q.orElse("").strip();
        var sought = Sought.of(asked);
        model.addAttribute("q", asked);
        model.addAttribute("parties", sought.parties());
        model.addAttribute("rows", relations(sought));
        model.addAttribute("found", asked.isEmpty() ? List.of() : found(asked));
        return "search";
    }

    private List<RelationRow> relations(Sought sought) {
        return sought.among(relations.listed(Optional.empty(), "-entries").rows()).stream()
                .limit(FOUND)
                .toList();
    }

    private List<Entry> found(String asked) {
        return entries.entries(new Entries(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(asked),
                        Optional.empty(),
                        Optional.empty(),
                        Entries.Status.STANDING,
                        new KnownAt.Now(),
                        Entries.Sort.ON_DESCENDING,
                        FOUND,
                        Optional.empty()))
                .items();
    }
}
