package chronicle.app.page;

import chronicle.app.rest.AsOf;
import chronicle.app.rest.Day;
import chronicle.app.rest.PartyId;
import chronicle.app.rest.RelationId;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Answer;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.KnownAt;
import chronicle.query.question.RelationState;
import chronicle.query.question.Unfolding;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of parties: the list of all, one on its line of time, and all that is told of it on a day. */
@Controller
@RequestMapping("/relations")
final class RelationPages {
    private static final int MOST = 500;

    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final Wording words;
    private final JsonMapper json;

    RelationPages(ViewQuestions views, EntryQuestions entries, Wording words, JsonMapper json) {
        this.views = views;
        this.entries = entries;
        this.words = words;
        this.json = json;
    }

    @GetMapping
    String relations(
            Model model,
            @RequestParam Optional<PartyId> party,
            @RequestParam(defaultValue = "relation") String sort,
            @RequestParam Optional<String> after) {
        var page = entries.relations(party.map(PartyId::id), MOST, after);
        model.addAttribute("rows", RelationRow.of(page.items(), entries.relationYears(), sort));
        model.addAttribute("page", page);
        model.addAttribute("sort", sort);
        model.addAttribute("party", party.map(PartyId::id).orElse(""));
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
        var state = views.state(relation, dial.asOf(), dial.known());
        var lanes = Lanes.of(unfoldings(state, dial.known()), LocalDate.now(ZoneOffset.UTC), words);
        model.addAttribute("relation", relation);
        model.addAttribute("dial", dial);
        var told = told(state, dial);
        model.addAttribute("told", told);
        model.addAttribute("lanes", lanes);
        model.addAttribute("place", lanes.scale().place(dial.asOf()));
        model.addAttribute("silent", silent(told));
        model.addAttribute("cited", words.relation(relation));
        model.addAttribute("part", part.isPresent());
        if (part.isPresent()) {
            return "relation :: told";
        }
        model.addAttribute("steps", steps(lanes));
        model.addAttribute("entries", entriesOf(relation, dial));
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
        Map<String, List<Told>> told = new LinkedHashMap<>();
        told(views.state(relation, dial.asOf(), dial.known()), dial)
                .forEach((view, all) -> told.put(
                        view,
                        all.stream()
                                .filter(each -> !each.unrecorded())
                                .map(each -> each.learnt(
                                        views.learning(view, each.answer().subject(), dial.asOf(), dial.known())))
                                .toList()));
        told.values().removeIf(List::isEmpty);
        model.addAttribute("relation", relation);
        model.addAttribute("dial", dial);
        model.addAttribute("told", told);
        model.addAttribute("cited", words.relation(relation));
        model.addAttribute(
                "notes",
                SourceNotes.of(told.values().stream().flatMap(List::stream).toList()));
        return "state";
    }

    private Map<String, List<Told>> told(RelationState state, Dial dial) {
        Map<String, List<Told>> told = new LinkedHashMap<>();
        state.views()
                .forEach((view, answers) -> told.put(
                        view,
                        answers.stream()
                                .map(answer -> Told.of(answer, dial.past(), words))
                                .toList()));
        told.values().removeIf(List::isEmpty);
        return told;
    }

    private static List<Told> silent(Map<String, List<Told>> told) {
        return told.values().stream()
                .flatMap(List::stream)
                .filter(Told::unrecorded)
                .toList();
    }

    private List<Unfolding> unfoldings(RelationState state, KnownAt known) {
        return state.views().values().stream()
                .flatMap(List::stream)
                .map((Answer answer) -> views.unfolding(answer.view(), answer.subject(), known))
                .toList();
    }

    private List<Entry> entriesOf(String relation, Dial dial) {
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
                        MOST,
                        Optional.empty()))
                .items();
    }

    /** The changes for the script of the scrubber; without any character that could end the element around them. */
    private String steps(Lanes lanes) {
        var steps = lanes.steps().stream()
                .map(step -> List.of(step.day().toString(), step.place(), words.day(step.day()) + ": " + step.says()))
                .toList();
        return json.writeValueAsString(steps).replace("<", "\\u003c");
    }
}
