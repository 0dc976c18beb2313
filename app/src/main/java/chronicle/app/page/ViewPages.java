package chronicle.app.page;

import chronicle.app.rest.AsOf;
import chronicle.app.rest.Day;
import chronicle.app.rest.Limit;
import chronicle.app.rest.PartyId;
import chronicle.query.engine.Certainty;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
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
    private final ViewQuestions views;
    private final Wording words;

    ViewPages(ViewQuestions views, Wording words) {
        this.views = views;
        this.words = words;
    }

    @GetMapping
    String views(Model model) {
        model.addAttribute("views", views.views());
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
            @RequestParam(defaultValue = "subject") String sort,
            @RequestParam(defaultValue = Limit.ALL) Limit limit,
            @RequestParam Optional<String> after) {
        var dial = Dial.of(AsOf.given(asOf), here, knownAt, views);
        var page = views.answers(view, dial.asOf(), dial.known(), party.map(PartyId::id), limit.items(), after);
        var all = page.items().stream()
                .map(answer -> Told.of(answer, dial.past(), words))
                .toList();
        var statuses = new TreeSet<String>();
        all.forEach(each -> each.answer().status().ifPresent(statuses::add));
        model.addAttribute("view", view);
        model.addAttribute("dial", dial);
        model.addAttribute(
                "told",
                all.stream()
                        .filter(each ->
                                status.isEmpty() || each.answer().status().equals(status))
                        .sorted(order(view, sort))
                        .toList());
        model.addAttribute("statuses", statuses);
        model.addAttribute("status", status.orElse(""));
        model.addAttribute("party", party.map(PartyId::id).orElse(""));
        model.addAttribute("sort", sort);
        model.addAttribute("cited", words.view(view));
        model.addAttribute("next", page.next().orElse(null));
        return "view";
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
        var told = Told.of(views.answer(view, subject, dial.asOf(), dial.known()), dial.past(), words)
                .learnt(views.learning(view, subject, dial.asOf(), dial.known()));
        var unfolding = views.unfolding(view, subject, dial.known());
        var lanes = Lanes.of(List.of(unfolding), LocalDate.now(ZoneOffset.UTC), words);
        model.addAttribute("view", view);
        model.addAttribute("subject", subject);
        model.addAttribute("dial", dial);
        model.addAttribute("told", told);
        model.addAttribute("lanes", lanes);
        model.addAttribute("place", lanes.scale().place(dial.asOf()));
        model.addAttribute("cited", words.view(view) + ": " + words.subject(view, subject));
        model.addAttribute("notes", SourceNotes.of(List.of(told)));
        return "subject";
    }

    private Comparator<Told> order(String view, String sort) {
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
            default -> bySubject;
        };
    }

    private static String status(Told told) {
        return told.answer().status().orElse("~");
    }

    private static String since(Told told) {
        return told.possible().getFirst().since().orElse("");
    }
}
