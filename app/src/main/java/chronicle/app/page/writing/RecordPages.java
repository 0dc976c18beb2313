package chronicle.app.page.writing;

import chronicle.app.page.PartyNames;
import chronicle.app.page.Wording;
import chronicle.app.page.writing.Sent.Act;
import chronicle.app.rest.Ids;
import chronicle.app.rest.RelationId;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.Refusal;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.events.Malformed;
import chronicle.events.Relation;
import chronicle.events.Statement;
import chronicle.events.Trees;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** Recording an event: first its kind is chosen, then its form filled in. */
@Controller
@RequestMapping("/record")
final class RecordPages {
    private final Desk desk;
    private final Drawn drawn;
    private final Days days;
    private final Sheets sheets;
    private final Wording wording;

    RecordPages(Desk desk, Drawn drawn, Days days, Sheets sheets, Wording wording) {
        this.desk = desk;
        this.drawn = drawn;
        this.days = days;
        this.sheets = sheets;
        this.wording = wording;
    }

    /** A kind to choose, and what it asks for. */
    public record Choice(String name, String label, String asks) {}

    @GetMapping
    String kinds(Model model, @RequestParam Optional<RelationId> relation) {
        Map<String, List<Choice>> families = new LinkedHashMap<>();
        Kind.all()
                .forEach(kind -> families.computeIfAbsent(Wording.spelt(kind.family()), _ -> new ArrayList<>())
                        .add(new Choice(kind.name(), wording.kind(kind.name()), asks(kind))));
        model.addAttribute("families", families);
        model.addAttribute("relation", relation.map(RelationId::id).orElse(null));
        return "record";
    }

    @GetMapping("/{kind}")
    String form(Model model, @PathVariable String kind, @RequestParam Optional<RelationId> relation) {
        var chosen = drawn.kind(kind);
        var typed = relation.flatMap(pair -> Relation.parse(pair.id()))
                .map(pair -> parties(chosen, pair))
                .orElseGet(() -> Typed.of(Map.of()));
        return draw(model, chosen, new Sent(typed, Act.ADD, "", Sent.newKey(), 0), List.of());
    }

    @PostMapping("/{kind}")
    String sent(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal who,
            @PathVariable String kind,
            @RequestParam Map<String, String> form) {
        var chosen = drawn.kind(kind);
        var sent = Sent.of(form, Sent.fields(chosen));
        if (sent.act() != Act.PREVIEW && sent.act() != Act.SAVE) {
            return draw(model, chosen, sent, List.of());
        }
        var slip = Slip.read(chosen, sent.typed(), days, wording);
        var missing = sent.unreasoned(wording.say("reason.missing.record"));
        var complaints = Stream.of(slip.complaints(), sent.complaints(wording.say("reason.unfit")), missing)
                .flatMap(List::stream)
                .toList();
        try {
            Statement statement = Trees.statement(slip.tree());
            if (sent.refusedFor(complaints, missing)) {
                return refused(model, request, response, chosen, sent, Refused.because(complaints));
            }
            var command = new RecordEntry(Ids.next().toString(), statement, sent.provenance(request, who));
            if (sent.act() == Act.SAVE) {
                return Drawn.onwards(desk.send(command).entry(), request, response);
            }
            drawn.preview(model, statement, desk.rehearse(command));
            return draw(model, chosen, sent, missing);
        } catch (Malformed malformed) {
            return refused(model, request, response, chosen, sent, Refused.of(malformed, complaints));
        } catch (Refusal refusal) {
            return refused(model, request, response, chosen, sent, Refused.of(refusal));
        }
    }

    private String refused(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Kind kind,
            Sent sent,
            Refused refused) {
        refused.answer(request, response);
        return draw(model, kind, refused.spent() ? sent.renewed() : sent, refused.complaints());
    }

    private String draw(Model model, Kind kind, Sent sent, List<Complaint> complaints) {
        model.addAttribute("heading", wording.kind(kind.name()));
        return drawn.form(model, kind, sent, complaints, false);
    }

    private String asks(Kind kind) {
        return String.join(
                ", ",
                kind.fields().stream()
                        .map(field -> sheets.label(kind, field.name()).toLowerCase(Locale.ENGLISH))
                        .toList());
    }

    /** The parties of a pair, where the kind asks for parties first. */
    private static Typed parties(Kind kind, Relation pair) {
        var names = List.of(
                PartyNames.typed(pair.first().id()),
                PartyNames.typed(pair.second().id()));
        var places = kind.fields().stream()
                .filter(field -> field.type() == FieldType.PARTY && !field.optional())
                .flatMap(field -> field.list()
                        ? Stream.of("/event/" + field.name() + "/0", "/event/" + field.name() + "/1")
                        : Stream.of("/event/" + field.name()))
                .limit(2)
                .toList();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < places.size() && places.size() == 2; i++) {
            texts.put(places.get(i), names.get(i));
        }
        return Typed.of(texts);
    }
}
