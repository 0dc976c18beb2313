package chronicle.app.rest;

import chronicle.app.access.Editor;
import chronicle.app.access.Editors;
import chronicle.command.postgres.JournalReader;
import java.security.Principal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who stands behind the pseudonyms of the journal; administrators see it, and erase it. */
@RestController
@RequestMapping(path = "/api/v1/editors", produces = MediaType.APPLICATION_JSON_VALUE)
final class EditorsController {
    private static final Logger LOG = LoggerFactory.getLogger(EditorsController.class);

    private final Editors editors;
    private final JournalReader journal;

    EditorsController(Editors editors, JournalReader journal) {
        this.editors = editors;
        this.journal = journal;
    }

    @GetMapping
    ResponseEntity<Listed<Editor>> editors(
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit, @RequestParam Optional<String> after) {
        long position = journal.head();
        return ResponseEntity.ok()
                .header(Memento.POSITION, Long.toString(position))
                .cacheControl(CacheControl.noStore())
                .body(Listed.part(editors.all(), Editor::id, limit, after, position));
    }

    @GetMapping("/{id}")
    ResponseEntity<Editor> editor(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(Memento.POSITION, Long.toString(journal.head()))
                .cacheControl(CacheControl.noStore())
                .body(editors.find(id).orElseThrow(() -> unknown(id)));
    }

    /** Erases the person; the pseudonym stays, and so does all that was written under it. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> erasure(Principal who, @PathVariable String id) {
        if (!editors.erase(id)) {
            throw unknown(id);
        }
        LOG.info("{} erased who stood behind {}", who.getName(), id);
        return ResponseEntity.noContent().build();
    }

    private static ProblemException unknown(String id) {
        return Problem.NOT_FOUND.because("Nobody stands behind " + id + "; /api/v1/editors lists all pseudonyms.");
    }
}
