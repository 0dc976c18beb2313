package chronicle.app.rest;

import chronicle.command.postgres.JournalReader;
import chronicle.events.Field;
import chronicle.events.Kind;
import chronicle.events.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The vocabulary: what can be recorded, as read off the sealed tree. */
@RestController
@RequestMapping(path = "/api/v1/kinds", produces = MediaType.APPLICATION_JSON_VALUE)
final class KindsController {
    private final JournalReader journal;

    KindsController(JournalReader journal) {
        this.journal = journal;
    }

    /**
     * A kind of event.
     *
     * @param spanning whether its day may be an interval
     * @param schema of the body that records one (JSON Schema 2020-12)
     */
    record Described(String name, String family, boolean spanning, List<Field> fields, Map<String, Object> schema) {
        static Described of(Kind kind) {
            return new Described(kind.name(), kind.family(), kind.spanning(), kind.fields(), Schemas.recording(kind));
        }
    }

    @GetMapping
    ResponseEntity<Listed<Described>> kinds(
            @RequestParam(defaultValue = Limit.ALL) Limit limit, @RequestParam Optional<String> after) {
        long position = journal.head();
        var kinds = Kind.all().stream().map(Described::of).toList();
        return Memento.changing(position, Listed.part(kinds, Described::name, limit, after, position));
    }

    @GetMapping("/{name}")
    ResponseEntity<Described> kind(@PathVariable String name) {
        var kind = Kind.named(name)
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "No kind of event is called \"" + name + "\"; all are listed at /api/v1/kinds."));
        return Memento.changing(journal.head(), Described.of(kind));
    }
}
