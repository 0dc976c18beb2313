package chronicle.app.page.writing;

import chronicle.app.page.Wording;
import chronicle.app.page.writing.Sent.Act;
import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.ReinstateEntry;
import chronicle.command.EntryCommand.RetractEntry;
import chronicle.command.Refusal;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Entry;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether an entry stands: retracting and reinstating it, with a reason. */
@Controller
final class StandingPages {
    private static final Set<String> RETRACTION = Set.of("/reason", "/duplicateOf");
    private static final Set<String> REINSTATEMENT = Set.of("/reason");

    private final EntryQuestions entries;
    private final Desk desk;
    private final Drawn drawn;
    private final Wording wording;

    StandingPages(EntryQuestions entries, Desk desk, Drawn drawn, Wording wording) {
        this.entries = entries;
        this.desk = desk;
        this.drawn = drawn;
        this.wording = wording;
    }

    @GetMapping("/entries/{id}/retractions")
    String retraction(Model model, Principal who, @PathVariable String id) {
        var entry = entries.entry(id, new KnownAt.Now());
        return form(
                model, entry, "retract", new RetractEntry(id, entry.revision(), Optional.empty(), Sent.looking(who)));
    }

    @GetMapping("/entries/{id}/reinstatements")
    String reinstatement(Model model, Principal who, @PathVariable String id) {
        var entry = entries.entry(id, new KnownAt.Now());
        return form(model, entry, "reinstate", new ReinstateEntry(id, entry.revision(), Sent.looking(who)));
    }

    @PostMapping("/entries/{id}/retractions")
    String retracted(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal who,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        var sent = Sent.of(form, RETRACTION);
        var other = sent.typed().find("/duplicateOf").map(StandingPages::id);
        return carryOut(
                model,
                request,
                response,
                sent,
                "retract",
                new RetractEntry(id, sent.revision(), other, sent.provenance(request, who)));
    }

    @PostMapping("/entries/{id}/reinstatements")
    String reinstated(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal who,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        var sent = Sent.of(form, REINSTATEMENT);
        return carryOut(
                model,
                request,
                response,
                sent,
                "reinstate",
                new ReinstateEntry(id, sent.revision(), sent.provenance(request, who)));
    }

    /** The form, with what it would do already shown. */
    private String form(Model model, Entry entry, String act, EntryCommand command) {
        var sent = new Sent(Typed.of(Map.of()), Act.PREVIEW, "", Sent.newKey(), entry.revision());
        try {
            drawn.effects(model, desk.rehearse(command));
            return draw(model, entry, sent, act, List.of());
        } catch (Refusal refusal) {
            return draw(model, entry, sent, act, Refused.of(refusal).complaints());
        }
    }

    private String carryOut(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Sent sent,
            String act,
            EntryCommand command) {
        var entry = entries.entry(command.entry(), new KnownAt.Now());
        var unfit = sent.complaints(wording.say("reason.unfit"));
        if (!unfit.isEmpty()) {
            return refused(model, request, response, entry, sent, act, Refused.because(unfit));
        }
        try {
            if (sent.act() == Act.SAVE) {
                return Drawn.onwards(desk.send(command).entry(), request, response);
            }
            drawn.effects(model, desk.rehearse(command));
            return draw(model, entry, sent, act, missing(sent, act));
        } catch (Refusal refusal) {
            return refused(model, request, response, entry, sent, act, Refused.of(refusal));
        }
    }

    private String refused(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Entry entry,
            Sent sent,
            String act,
            Refused refused) {
        refused.answer(request, response);
        if (refused.stale()) {
            var complaint = new Complaint(
                    "",
                    wording.say(
                            "conflict.since",
                            entry.revision(),
                            entry.recordedBy(),
                            wording.instant(entry.recordedAt()),
                            entry.reason().orElse("–")),
                    List.of());
            return draw(
                    model,
                    entry,
                    sent.with(sent.typed(), entry.revision()).renewed(),
                    act,
                    Stream.of(complaint).toList());
        }
        return draw(model, entry, refused.spent() ? sent.renewed() : sent, act, refused.complaints());
    }

    private String draw(Model model, Entry entry, Sent sent, String act, List<Complaint> complaints) {
        model.addAttribute("entry", entry);
        model.addAttribute("sent", sent);
        model.addAttribute("act", act);
        model.addAttribute("complaints", complaints);
        model.addAttribute("missing", missing(sent, act));
        return "standing";
    }

    private List<Complaint> missing(Sent sent, String act) {
        return sent.unreasoned(wording.say("reason.missing." + act));
    }

    /** Somebody may give the address of an entry for its id. */
    private static String id(String given) {
        return given.substring(given.lastIndexOf('/') + 1);
    }
}
