package chronicle.app.page;

import chronicle.app.rest.Day;
import chronicle.app.rest.KindName;
import chronicle.app.rest.Limit;
import chronicle.app.rest.PartyId;
import chronicle.app.rest.RelationId;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Entries;
import chronicle.query.question.KnownAt;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries: lists of them, and one with its sources and revisions. */
@Controller
@RequestMapping("/entries")
final class EntryPages {
    private final EntryQuestions entries;
    private final ViewQuestions views;

    EntryPages(EntryQuestions entries, ViewQuestions views) {
        this.entries = entries;
        this.views = views;
    }

    @GetMapping
    String entries(
            Model model,
            @RequestParam Optional<KindName> kind,
            @RequestParam Optional<PartyId> party,
            @RequestParam Optional<RelationId> relation,
            @RequestParam Optional<String> origin,
            @RequestParam Optional<String> q,
            @RequestParam Optional<Day> from,
            @RequestParam Optional<Day> until,
            @RequestParam(defaultValue = "standing") Entries.Status status,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam(defaultValue = "-on") Entries.Sort sort,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = entries.entries(new Entries(
                kind.map(KindName::name),
                party.map(PartyId::id),
                relation.map(RelationId::id),
                origin,
                q,
                from.map(Day::date),
                until.map(Day::date),
                status,
                knownAt.orElseGet(KnownAt.Now::new),
                sort,
                limit.items(),
                after));
        model.addAttribute("page", page);
        model.addAttribute("next", page.next().orElse(null));
        return "entries";
    }

    @GetMapping("/{id}")
    String entry(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String id,
            @RequestParam Optional<KnownAt> knownAt) {
        var known = views.resolve(knownAt.orElseGet(KnownAt.Now::new));
        var entry = entries.entry(id, new KnownAt.Position(known.position()));
        model.addAttribute("entry", entry);
        model.addAttribute("sources", Possible.sources(entry.sources()));
        model.addAttribute("position", known.position());
        return "entry";
    }
}
