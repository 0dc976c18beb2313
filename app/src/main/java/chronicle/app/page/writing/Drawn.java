package chronicle.app.page.writing;

import chronicle.app.page.DateWords;
import chronicle.app.page.PartyNames;
import chronicle.app.page.Wording;
import chronicle.events.Kind;
import chronicle.events.Statement;
import chronicle.events.Titles;
import chronicle.query.question.Effect;
import chronicle.query.question.Unanswered;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts forms on pages. */
@Component
final class Drawn {
    private final Sheets sheets;
    private final Wording wording;

    Drawn(Sheets sheets, Wording wording) {
        this.sheets = sheets;
        this.wording = wording;
    }

    /** The kind of a name; there may be none. */
    Kind kind(String name) {
        return Kind.named(name)
                .orElseThrow(() -> new Unanswered(Unanswered.Why.NOT_FOUND, wording.say("record.unknown", name)));
    }

    /**
     * The form of a statement.
     *
     * @param correcting whether it changes one that is there
     */
    String form(Model model, Kind kind, Sent sent, List<Complaint> complaints, boolean correcting) {
        model.addAttribute("kind", kind);
        model.addAttribute("sent", sent);
        model.addAttribute("sheet", sheets.sheet(kind, sent.typed(), complaints, sent.added(), correcting));
        model.addAttribute("parties", PartyNames.all());
        model.addAttribute("correcting", correcting);
        return "writing";
    }

    /** What is about to be said, and what that does to the answers. */
    void preview(Model model, Statement statement, List<Effect> effects) {
        model.addAttribute(
                "says",
                Titles.of(statement.event()) + " ("
                        + DateWords.of(statement.on().text()) + ").");
        effects(model, effects);
    }

    void effects(Model model, List<Effect> effects) {
        model.addAttribute("effects", EffectLine.of(effects, wording));
    }

    /** On to the entry, as a new request. */
    static String onwards(String entry, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/entries/" + entry);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "empty";
        }
        return "redirect:/entries/" + entry;
    }
}
