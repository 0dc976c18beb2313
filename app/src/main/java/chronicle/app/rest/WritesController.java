package chronicle.app.rest;

import chronicle.command.EntryDecider;
import chronicle.command.postgres.JournalReader;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The four writes: recording, correction, retraction, reinstatement. */
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
    ResponseEntity<?> recording(HttpServletRequest request, Principal who, Body body) {
        return writes.carryOut(Asked.recording(WriteRequest.of(request, who, body), Ids.next()));
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<?> correction(HttpServletRequest request, Principal who, @PathVariable String id, Body body) {
        return writes.carryOut(Asked.correction(WriteRequest.of(request, who, body), id, kind(id)));
    }

    @PostMapping("/{id}/retractions")
    ResponseEntity<?> retraction(HttpServletRequest request, Principal who, @PathVariable String id, Body body) {
        return writes.carryOut(Asked.retraction(WriteRequest.of(request, who, body), id));
    }

    @PostMapping("/{id}/reinstatements")
    ResponseEntity<?> reinstatement(HttpServletRequest request, Principal who, @PathVariable String id, Body body) {
        return writes.carryOut(Asked.reinstatement(WriteRequest.of(request, who, body), id));
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
