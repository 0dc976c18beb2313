package chronicle.app.page.operating;

import chronicle.query.postgres.FailureQuestions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has a view told further of a subject on which it failed. */
@Controller
final class RetryPages {
    private final FailureQuestions failures;

    RetryPages(FailureQuestions failures) {
        this.failures = failures;
    }

    /** Where it fails again, the list still shows it. */
    @PostMapping("/views/{view}/{subject}/retry")
    String retry(@PathVariable String view, @PathVariable String subject, @RequestParam Map<String, String> form) {
        Forms.refuseOthers(form, List.of());
        failures.retry(view, subject);
        return "redirect:/operations#failures";
    }
}
