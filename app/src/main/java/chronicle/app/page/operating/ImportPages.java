package chronicle.app.page.operating;

import chronicle.app.imports.Import;
import chronicle.app.imports.ImportRefused;
import chronicle.app.imports.Imports;
import chronicle.app.imports.Upload;
import chronicle.app.operations.Request;
import chronicle.app.rest.OutcomeName;
import chronicle.app.rest.SentFile;
import chronicle.app.rest.WholeNumber;
import chronicle.query.question.Unanswered;
import chronicle.seed.plan.Outcome;
import chronicle.seed.source.Publication;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports: an edition is asked for, its plan looked at, its conflicts decided, and the plan approved. */
@Controller
@RequestMapping("/imports")
final class ImportPages {
    private static final int SHOWN = 50;
    private static final int MOST_CONFLICTS = 500;
    private static final String DECISION = "decision/";
    private static final String SWEEPING = "sweeping";

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    String imports(Model model) {
        return list(model, Map.of());
    }

    @PostMapping
    String asked(
            Model model,
            HttpServletResponse response,
            Principal who,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String location,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "_csrf", defaultValue = "") String csrf) {
        var sent = SentFile.all(files).stream().filter(file -> !file.isEmpty()).toList();
        Map<String, String> form =
                Map.of("source", source, "edition", edition.strip(), "location", location.strip(), "key", key);
        var publication = Publication.named(source);
        if (publication.isEmpty() || edition.isBlank() || location.isBlank() == sent.isEmpty()) {
            return refused(model, response, form, "import.incomplete");
        }
        try {
            var name = edition.strip();
            var asking = new Request(who.getName(), Forms.key(form), Optional.empty());
            var begun = sent.isEmpty()
                    ? imports.ask(publication.get(), name, location.strip(), asking)
                    : imports.ask(publication.get(), name, new Upload(sent), asking);
            return "redirect:/imports/" + begun.id();
        } catch (ImportRefused refused) {
            model.addAttribute("refusal", Forms.sentence(refused));
            return refused(model, response, form, "import.refused");
        }
    }

    private String refused(Model model, HttpServletResponse response, Map<String, String> form, String why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("why", why);
        return list(model, form);
    }

    private String list(Model model, Map<String, String> form) {
        model.addAttribute("imports", Planned.all(imports.all()));
        model.addAttribute("publications", Publication.values());
        model.addAttribute("form", form);
        model.addAttribute("key", Forms.newKey());
        return "imports";
    }

    @GetMapping("/{id}")
    String plan(
            Model model,
            @PathVariable String id,
            @RequestParam Optional<OutcomeName> outcome,
            @RequestParam Optional<WholeNumber> after) {
        return draw(
                model,
                find(id),
                outcome.map(OutcomeName::outcome),
                after.map(WholeNumber::value).orElse(0L).intValue());
    }

    @PostMapping("/{id}/approval")
    String approval(
            Model model,
            HttpServletResponse response,
            Principal who,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        var asked = find(id);
        var conflicts = imports.items(id, Optional.of(Outcome.CONFLICTING), 0, MOST_CONFLICTS);
        Forms.refuseOthers(
                form,
                Stream.concat(Stream.of(SWEEPING), conflicts.stream().map(item -> DECISION + item.localId()))
                        .toList());
        if (asked.state() == Import.State.PLANNED && imports.reach(id).sweeping() && !form.containsKey(SWEEPING)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unconfirmed", true);
            return draw(model, asked, Optional.empty(), 0);
        }
        try {
            imports.approve(
                    id,
                    new Request(who.getName(), Optional.empty(), Optional.empty()),
                    decided(form, "take"),
                    decided(form, "keep"));
            return "redirect:/imports/" + id;
        } catch (ImportRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", Forms.sentence(refused));
            return draw(model, find(id), Optional.empty(), 0);
        }
    }

    private Import find(String id) {
        try {
            return imports.find(id);
        } catch (ImportRefused refused) {
            throw new Unanswered(Unanswered.Why.NOT_FOUND, String.valueOf(refused.getMessage()));
        }
    }

    private static List<String> decided(Map<String, String> form, String how) {
        return form.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith(DECISION) && each.getValue().equals(how))
                .map(each -> each.getKey().substring(DECISION.length()))
                .toList();
    }

    private String draw(Model model, Import asked, Optional<Outcome> outcome, int after) {
        var items = imports.items(asked.id(), outcome, after, SHOWN + 1);
        boolean more = items.size() > SHOWN;
        model.addAttribute("asked", asked);
        model.addAttribute("planned", Planned.of(asked, imports.all()));
        model.addAttribute("reach", imports.reach(asked.id()));
        model.addAttribute("items", more ? items.subList(0, SHOWN) : items);
        model.addAttribute("next", more ? items.get(SHOWN - 1).number() : null);
        model.addAttribute("outcome", outcome.map(Outcome::word).orElse(null));
        model.addAttribute(
                "conflicts",
                asked.state() == Import.State.PLANNED
                        ? imports.items(asked.id(), Optional.of(Outcome.CONFLICTING), 0, MOST_CONFLICTS)
                        : List.of());
        return "import";
    }
}
