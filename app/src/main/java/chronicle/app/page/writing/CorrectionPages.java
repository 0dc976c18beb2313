package chronicle.app.page.writing;

import chronicle.app.page.Wording;
import chronicle.app.page.writing.Sent.Act;
import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.Refusal;
import chronicle.events.Kind;
import chronicle.events.Malformed;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Trees;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.question.Entry;
import chronicle.query.question.KnownAt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Correcting an entry: its form filled in, and both versions where somebody else was quicker. */
@Controller
@RequestMapping("/entries/{id}/corrections")
final class CorrectionPages {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private final EntryQuestions entries;
    private final Desk desk;
    private final Drawn drawn;
    private final Days days;
    private final Sheets sheets;
    private final Wording wording;

    CorrectionPages(EntryQuestions entries, Desk desk, Drawn drawn, Days days, Sheets sheets, Wording wording) {
        this.entries = entries;
        this.desk = desk;
        this.drawn = drawn;
        this.days = days;
        this.sheets = sheets;
        this.wording = wording;
    }

    @GetMapping
    String form(Model model, @PathVariable String id) {
        var entry = entries.entry(id, new KnownAt.Now());
        var kind = drawn.kind(entry.kind());
        return draw(
                model,
                entry,
                kind,
                new Sent(Filled.from(kind, entry), Act.ADD, "", Sent.newKey(), entry.revision()),
                List.of());
    }

    @PostMapping
    String sent(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal who,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        var entry = entries.entry(id, new KnownAt.Now());
        var kind = drawn.kind(entry.kind());
        var sent = Sent.of(form, Sent.fields(kind));
        if (sent.act() != Act.PREVIEW && sent.act() != Act.SAVE) {
            return draw(model, entry, kind, sent, List.of());
        }
        var slip = Slip.read(kind, sent.typed(), days, wording);
        var missing = sent.unreasoned(wording.say("reason.missing.correct"));
        var complaints = Stream.of(slip.complaints(), sent.complaints(wording.say("reason.unfit")), missing)
                .flatMap(List::stream)
                .toList();
        try {
            var statement = Trees.statement(slip.tree());
            if (sent.refusedFor(complaints, missing)) {
                return refused(model, request, response, entry, kind, sent, Refused.because(complaints));
            }
            var command = correction(entry, kind, statement, sent, request, who);
            if (sent.act() == Act.SAVE) {
                return Drawn.onwards(desk.send(command).entry(), request, response);
            }
            drawn.preview(model, statement, desk.rehearse(command));
            return draw(model, entry, kind, sent, missing);
        } catch (Malformed malformed) {
            return refused(model, request, response, entry, kind, sent, Refused.of(malformed, complaints));
        } catch (Refusal refusal) {
            return refused(model, request, response, entry, kind, sent, Refused.of(refusal));
        }
    }

    /** Only what differs from the entry is corrected. */
    private static CorrectEntry correction(
            Entry entry, Kind kind, Statement statement, Sent sent, HttpServletRequest request, Principal who) {
        var event = Trees.event(kind, JSON.readValue(entry.event(), TREE), "/event");
        var sources = Trees.sources(kind, JSON.readValue(entry.sources(), LIST), "/sources");
        var telling = new Telling(statement.event(), statement.margin());
        return new CorrectEntry(
                entry.id(),
                sent.revision(),
                Optional.of(statement.on()).filter(on -> !on.text().equals(entry.on())),
                Optional.of(telling).filter(told -> !told.equals(event)),
                Optional.of(statement.sources()).filter(given -> !given.equals(sources)),
                sent.provenance(request, who));
    }

    private String refused(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Entry entry,
            Kind kind,
            Sent sent,
            Refused refused) {
        refused.answer(request, response);
        if (refused.stale() && sent.revision() >= 1 && sent.revision() < entry.revision()) {
            var seen = entries.revision(entry.id(), sent.revision());
            var versions = Versions.compare(kind, seen, entry, sent.typed(), sheets, wording);
            model.addAttribute("versions", versions);
            return draw(
                    model,
                    entry,
                    kind,
                    sent.with(versions.merged(), entry.revision()).renewed(),
                    List.of());
        }
        return draw(model, entry, kind, refused.spent() ? sent.renewed() : sent, refused.complaints());
    }

    private String draw(Model model, Entry entry, Kind kind, Sent sent, List<Complaint> complaints) {
        model.addAttribute("entry", entry);
        model.addAttribute("heading", entry.title());
        return drawn.form(model, kind, sent, complaints, true);
    }
}
