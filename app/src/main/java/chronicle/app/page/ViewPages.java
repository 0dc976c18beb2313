package chronicle.app.page;

import chronicle.app.rest.AsOf;
import chronicle.app.rest.Day;
import chronicle.app.rest.Limit;
import chronicle.app.rest.PartyId;
import chronicle.query.engine.Certainty;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Answer;
import chronicle.query.question.KnownAt;
import chronicle.query.question.ViewPosition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The views: all of them, all subjects of one on a day, and one subject in both times. */
@Controller
@RequestMapping("/views")
final class ViewPages {
    private static final int MOST = 500;

    private final ViewQuestions views;
    private final EntryQuestions entries;
    private final Wording words;

    ViewPages(ViewQuestions views, EntryQuestions entries, Wording words) {
        this.views = views;
        this.entries = entries;
        this.words = words;
    }

    @GetMapping
    String views(Model model, @ModelAttribute("here") Here here) {
        var known = views.resolve(new KnownAt.Now());
        model.addAttribute("views", views.views());
        model.addAttribute(
                "frozen", views.frozen().stream().map(ViewPosition::view).toList());
        model.addAttribute(
                "reference", Reference.listed(words.say("nav.views"), here, known.position(), known.recordedAt()));
        return "views";
    }

    @GetMapping("/{view}")
    String answers(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String view,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam Optional<PartyId> party,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "subject") String sort,
            @RequestParam(defaultValue = Limit.ALL) Limit limit,
            @RequestParam Optional<String> after) {
        var dial = Dial.of(AsOf.given(asOf), here, knownAt, views);
        var all = all(view, dial, party.map(PartyId::id)).stream()
                .map(answer -> Told.of(answer, dial.past(), words))
                .toList();
        var statuses = new TreeSet<String>();
        all.forEach(each -> each.answer().status().ifPresent(statuses::add));
        var sparks = Spark.of(views.changeYears(view));
        var shown = all.stream()
                .filter(each -> status.isEmpty() || each.answer().status().equals(status))
                .filter(each -> q.map(asked -> answers(each, asked)).orElse(true))
                .sorted(order(view, sort, sparks))
                .toList();
        model.addAttribute("view", view);
        model.addAttribute("dial", dial);
        model.addAttribute("told", Part.of(shown, limit, after));
        model.addAttribute("frozen", frozen(view));
        model.addAttribute("sparks", sparks);
        model.addAttribute("blank", Spark.NONE);
        model.addAttribute("statuses", statuses);
        model.addAttribute("status", status.orElse(""));
        model.addAttribute("party", party.map(PartyId::id).orElse(""));
        model.addAttribute("named", q.orElse(""));
        model.addAttribute("sort", sort);
        model.addAttribute("reference", Reference.of(words.view(view), here, dial));
        return "view";
    }

    private Optional<ViewPosition> frozen(String view) {
        return views.frozen().stream()
                .filter(position -> position.view().equals(view))
                .findFirst();
    }

    private List<Answer> all(String view, Dial dial, Optional<String> party) {
        List<Answer> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var page = views.answers(view, dial.asOf(), dial.known(), party, MOST, after);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    /** Whether a subject's names have all words of a text. */
    private boolean answers(Told told, String asked) {
        var named = words.subject(told.answer().view(), told.answer().subject()).toLowerCase(Locale.ROOT);
        return Arrays.stream(asked.toLowerCase(Locale.ROOT).split("[\\s,;]+")).allMatch(named::contains);
    }

    /** One subject: what is told of it, its line of time, and how that came to be known. */
    @GetMapping({"/{view}/{subject}", "/{view}/{subject}/unfolding", "/{view}/{subject}/learning"})
    String subject(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String view,
            @PathVariable String subject,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt) {
        var dial = Dial.of(AsOf.given(asOf), here, knownAt, views);
        var unfolding = views.unfolding(view, subject, dial.known());
        var told = Told.of(views.answer(view, subject, dial.asOf(), dial.known()), unfolding, dial.past(), words)
                .learnt(views.learning(view, subject, dial.asOf(), dial.known()));
        var lanes = Lanes.of(List.of(unfolding), LocalDate.now(ZoneOffset.UTC), words);
        model.addAttribute("view", view);
        model.addAttribute("subject", subject);
        model.addAttribute("dial", dial);
        model.addAttribute("told", told);
        model.addAttribute("frozen", frozen(view));
        model.addAttribute("lanes", lanes);
        model.addAttribute("place", lanes.scale().place(dial.asOf()));
        model.addAttribute("reference", Reference.of(words.view(view) + ": " + told.name(), here, dial));
        model.addAttribute("titles", Told.titles(List.of(told), entries));
        model.addAttribute("notes", SourceNotes.of(List.of(told)));
        return "subject";
    }

    private Comparator<Told> order(String view, String sort, Map<String, Spark> sparks) {
        Comparator<Told> bySubject =
                Comparator.comparing(told -> words.subject(view, told.answer().subject()));
        return switch (sort) {
            case "-subject" -> bySubject.reversed();
            case "status" -> Comparator.comparing(ViewPages::status).thenComparing(bySubject);
            case "-status" -> Comparator.comparing(ViewPages::status).reversed().thenComparing(bySubject);
            case "certainty" ->
                Comparator.<Told, Certainty>comparing(told -> told.answer().certainty())
                        .thenComparing(bySubject);
            case "since" -> Comparator.comparing(ViewPages::since).thenComparing(bySubject);
            case "-since" -> Comparator.comparing(ViewPages::since).reversed().thenComparing(bySubject);
            case "changes" -> byChanges(sparks).thenComparing(bySubject);
            case "-changes" -> byChanges(sparks).reversed().thenComparing(bySubject);
            default -> bySubject;
        };
    }

    private static Comparator<Told> byChanges(Map<String, Spark> sparks) {
        return Comparator.comparingLong(
                told -> sparks.getOrDefault(told.answer().subject(), Spark.NONE).total());
    }

    private static String status(Told told) {
        return told.answer().status().orElse("~");
    }

    private static String since(Told told) {
        return told.possible().getFirst().since().orElse("");
    }
}
