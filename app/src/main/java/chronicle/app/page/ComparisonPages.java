package chronicle.app.page;

import chronicle.app.rest.Day;
import chronicle.app.rest.Ends;
import chronicle.app.rest.RelationId;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.KnownAt;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A pair of parties on two days, which is what happened between, or as known at two times, which is what was revised. */
@Controller
final class ComparisonPages {
    private final ViewQuestions views;
    private final Wording words;

    ComparisonPages(ViewQuestions views, Wording words) {
        this.views = views;
        this.words = words;
    }

    /** What is told otherwise at another end, asked for as programs ask for it. */
    @GetMapping("/relations/{dyad}/compare")
    String compare(
            Model model,
            @ModelAttribute("here") Here here,
            @PathVariable String dyad,
            @RequestParam Optional<Day> asOf,
            @RequestParam Optional<KnownAt> knownAt,
            @RequestParam Optional<Day> toAsOf,
            @RequestParam Optional<KnownAt> toKnownAt) {
        var relation = RelationId.inAddress(dyad).id();
        var ends = Ends.of(asOf, knownAt, toAsOf, toKnownAt, views);
        var changes = ends.compare(relation, views).changes().stream()
                .map(changed -> Differing.of(changed, words))
                .toList();
        model.addAttribute("relation", relation);
        model.addAttribute("ends", ends);
        model.addAttribute("mode", mode(ends));
        model.addAttribute("changes", changes);
        model.addAttribute("reference", reference(relation, ends, here));
        return "compare";
    }

    /** Which question that is, by what differs between its ends. */
    private static String mode(Ends ends) {
        boolean days = !ends.asOf().equals(ends.toAsOf());
        boolean known = ends.known().position() != ends.toKnown().position();
        if (days && known) {
            return "both";
        }
        return days ? "happened" : known ? "revised" : "same";
    }

    private Reference reference(String relation, Ends ends, Here here) {
        var permalink = here.with("asOf", ends.asOf())
                .with("knownAt", "@" + ends.known().position())
                .with("toAsOf", ends.toAsOf())
                .with("toKnownAt", "@" + ends.toKnown().position());
        Optional<Instant> recordedAt = ends.toKnown().recordedAt();
        return new Reference(
                words.say("compare.cited", words.relation(relation)),
                permalink,
                true,
                Optional.of(ends.toAsOf()),
                ends.toKnown().position(),
                recordedAt);
    }
}
