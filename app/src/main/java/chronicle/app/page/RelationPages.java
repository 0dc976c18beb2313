package chronicle.app.page;

import static java.util.stream.Collectors.partitioningBy;

import chronicle.app.rest.AsOf;
import chronicle.app.rest.Day;
import chronicle.app.rest.Limit;
import chronicle.app.rest.PartyId;
import chronicle.app.rest.RelationId;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Change;
import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.question.RelationState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of parties: the list of all, one on its line of time, and all that is told of it on a day. */
@Controller
@RequestMapping("/relations")
final class RelationPages {
    private static final int SHOWN = 100;

    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final AllRelations relations;
    private final RelationHistories histories;
    private final Wording words;

    RelationPages(
            ViewQuestions views,
            EntryQuestions entries,
            AllRelations relations,
            RelationHistories histories,
            Wording words) {
        this.views = views;
        this.entries = entries;
        this.relations = relations;
        this.histories = histories;
        this.words = words;
    }

    @GetMapping
    String relations(
            Model model,
            @ModelAttribute("here") Here here,
            @RequestParam Optional<PartyId> party,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "relation") String sort,
            @RequestParam(defaultValue = Limit.ALL) Limit limit,
            @RequestParam Optional<String> after) {
        var listed = relations.listed(party.map(PartyId::id), sort);
        var rows = listed.rows().stream()
                .filter(row ->
                        q.map(Sought::of).map(sought -> sought.finds(row)).orElse(true))
                .toList();
        model.addAttribute("rows", Part.of(rows, limit, after));
        model.addAttribute("sort", sort);
        model.addAttribute("party", party.map(PartyId::id).orElse(""));
        model.addAttribute("named", q.orElse(""));
        model.addAttribute(
                "reference", Reference.listed(words.say("nav.relations"), here, listed.position(), Optional.empty()));
        return "relations";
    }

    @GetMapping("/{dyad}")
    String relation(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String dyad,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part) {
        var relation = RelationId.inAddress(dyad).id();
        var dial = Dial.of(AsOf.given(asOf), here, knownAt, views);
        var history = histories.of(relation, dial.known());
        model.addAttribute("relation", relation);
        model.addAttribute("dial", dial);
        model.addAttribute("own", history.told(dial, words));
        model.addAttribute("beside", history.beside(dial, words));
        model.addAttribute("lanes", history.lanes());
        model.addAttribute("place", history.lanes().scale().place(dial.asOf()));
        model.addAttribute("reference", Reference.of(words.relation(relation), here, dial));
        model.addAttribute("part", part.isPresent());
        if (part.isPresent()) {
            return "relation :: told";
        }
        model.addAttribute("steps", history.steps());
        var recorded = entriesOf(relation, dial);
        model.addAttribute("entries", recorded);
        model.addAttribute("undated", recorded.items().stream().anyMatch(entry -> words.beginsUnknown(entry.on())));
        model.addAttribute("latest", latest(relation).orElse(null));
        return "relation";
    }

    @GetMapping("/{dyad}/state")
    String state(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String dyad,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt) {
        var relation = RelationId.inAddress(dyad).id();
        var dial = Dial.of(AsOf.given(asOf), here, knownAt, views);
        var mutual = Mutual.of(relation, dial.known(), entries);
        var told = told(views.state(relation, dial.asOf(), dial.known()), dial).stream()
                .collect(partitioningBy(
                        each -> mutual.has(each.answer().view(), each.answer().subject())));
        var own = told.getOrDefault(true, List.of());
        var beside = told.getOrDefault(false, List.of());
        var all = Stream.concat(own.stream(), beside.stream()).toList();
        model.addAttribute("relation", relation);
        model.addAttribute("dial", dial);
        model.addAttribute("own", Account.of(own));
        model.addAttribute("beside", Account.of(beside));
        model.addAttribute("reference", Reference.of(words.relation(relation), here, dial));
        model.addAttribute("titles", Told.titles(all, entries));
        model.addAttribute("notes", SourceNotes.of(all));
        return "state";
    }

    /** All of which something is recorded by then, with how it was learnt. */
    private List<Told> told(RelationState state, Dial dial) {
        return state.views().values().stream()
                .flatMap(List::stream)
                .map(answer -> Told.of(answer, dial.past(), words))
                .filter(told -> !told.unrecorded())
                .map(told -> told.learnt(
                        views.learning(told.answer().view(), told.answer().subject(), dial.asOf(), dial.known())))
                .toList();
    }

    /** The latest change of an entry about a pair. */
    private Optional<Change> latest(String relation) {
        return entries.changes(Changes.about(relation, 1)).items().stream().findFirst();
    }

    private Page<Entry> entriesOf(String relation, Dial dial) {
        return entries.entries(new Entries(
                Optional.empty(),
                Optional.empty(),
                Optional.of(relation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Entries.Status.STANDING,
                dial.known(),
                Entries.Sort.ON,
                SHOWN,
                Optional.empty()));
    }
}
