package chronicle.app.rest;

import chronicle.command.EntryDecider;
import chronicle.command.postgres.JournalReader;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The four writes: recording, correction, retraction, reinstatement. A dry run of one stores nothing. */
@RestController
@RequestMapping(
        path = "/api/v1/entries",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class WritesController {
    private final Writes writes;
    private final JournalReader journal;

    WritesController(Writes writes, JournalReader journal) {
        this.writes = writes;
        this.journal = journal;
    }

    @PostMapping
    ResponseEntity<?> recording(
            HttpServletRequest request, Principal who, @RequestParam Optional<Boolean> dryRun, Body body) {
        return writes.answer(Asked.recording(WriteRequest.of(request, who, body), Ids.next()), dryRun);
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<?> correction(
            HttpServletRequest request,
            Principal who,
            @PathVariable String id,
            @RequestParam Optional<Boolean> dryRun,
            Body body) {
        return writes.answer(Asked.correction(WriteRequest.of(request, who, body), id, kind(id)), dryRun);
    }

    @PostMapping("/{id}/retractions")
    ResponseEntity<?> retraction(
            HttpServletRequest request,
            Principal who,
            @PathVariable String id,
            @RequestParam Optional<Boolean> dryRun,
            Body body) {
        return writes.answer(Asked.retraction(WriteRequest.of(request, who, body), id), dryRun);
    }

    @PostMapping("/{id}/reinstatements")
    ResponseEntity<?> reinstatement(
            HttpServletRequest request,
            Principal who,
            @PathVariable String id,
            @RequestParam Optional<Boolean> dryRun,
            Body body) {
        return writes.answer(Asked.reinstatement(WriteRequest.of(request, who, body), id), dryRun);
    }

    /** The kind of an entry is fixed by its recording. */
    private Kind kind(String id) {
        return journal.recordingOf(id)
                .map(stored -> stored.line().event())
                .filter(EntryRecorded.class::isInstance)
                .map(recorded -> Kind.of(((EntryRecorded) recorded).statement().event()))
                .orElseThrow(() -> EntryDecider.notFound(id));
    }
}
