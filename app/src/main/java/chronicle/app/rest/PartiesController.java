package chronicle.app.rest;

import chronicle.command.postgres.JournalReader;
import chronicle.events.Parties;
import chronicle.events.PartyEntry;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of parties: who can be named, and who took whose place. */
@RestController
@RequestMapping(path = "/api/v1/parties", produces = MediaType.APPLICATION_JSON_VALUE)
final class PartiesController {
    private final JournalReader journal;

    PartiesController(JournalReader journal) {
        this.journal = journal;
    }

    @GetMapping
    ResponseEntity<Listed<PartyEntry>> parties(
            @RequestParam(defaultValue = Limit.ALL) Limit limit, @RequestParam Optional<String> after) {
        long position = journal.head();
        return Memento.changing(position, Listed.part(Parties.all(), PartyEntry::id, limit, after, position));
    }
}
