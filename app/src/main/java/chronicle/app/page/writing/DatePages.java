package chronicle.app.page.writing;

import chronicle.app.dates.Meant.Clear;
import chronicle.app.dates.Meant.Unclear;
import chronicle.app.page.DateWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a date in plain words means, while it is being typed. */
@Controller
final class DatePages {
    private final Days days;

    DatePages(Days days) {
        this.days = days;
    }

    /** The note below a field of a form. */
    @GetMapping("/dates")
    String date(Model model, @RequestParam String words, @RequestParam(defaultValue = "false") boolean spans) {
        switch (days.read(words, spans)) {
            case Clear(var date) ->
                model.addAttribute("understood", new Sheet.Understood(DateWords.of(date.text()), date.text()));
            case Unclear unclear -> model.addAttribute("complaint", days.complaint("", unclear));
        }
        return "parts-writing :: date";
    }
}
