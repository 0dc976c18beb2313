package chronicle.app.page.operating;

import chronicle.app.access.Editor;
import chronicle.app.access.Editors;
import chronicle.query.question.Unanswered;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forgets who stands behind a pseudonym; first says what that does. */
@Controller
@RequestMapping("/tokens/editors/{id}/erasure")
final class ErasurePages {
    private static final Logger LOG = LoggerFactory.getLogger(ErasurePages.class);

    private final Editors editors;

    ErasurePages(Editors editors) {
        this.editors = editors;
    }

    @GetMapping
    String asked(Model model, @PathVariable String id) {
        model.addAttribute("editor", find(id));
        return "erasure";
    }

    @PostMapping
    String erased(Principal who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Forms.refuseOthers(form, List.of());
        var editor = find(id);
        editors.erase(editor.id());
        LOG.info("{} erased who stood behind {}", who.getName(), editor.id());
        return "redirect:/tokens";
    }

    private Editor find(String id) {
        return editors.find(id)
                .orElseThrow(() -> new Unanswered(Unanswered.Why.NOT_FOUND, "nobody stands behind " + id));
    }
}
