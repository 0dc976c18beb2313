package chronicle.app.rest;

import chronicle.app.operations.Operation;
import chronicle.app.operations.Operation.Word;
import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.Operations;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operations, and what an operator may say about them. */
@RestController
@RequestMapping(path = OperationsController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class OperationsController {
    static final String PATH = "/api/v1/operations";

    private final Operations operations;
    private final BodyReader bodies;

    OperationsController(Operations operations, BodyReader bodies) {
        this.operations = operations;
        this.bodies = bodies;
    }

    /** All of them, the last one first. */
    @GetMapping
    ResponseEntity<Listed<Operation>> operations(
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit, @RequestParam Optional<String> after) {
        long position = operations.position();
        return Memento.changing(position, Listed.part(operations.all(), Operation::id, limit, after, position));
    }

    /** How far one is. */
    @GetMapping("/{id}")
    ResponseEntity<Operation> operation(@PathVariable String id) {
        return Memento.changing(operations.position(), operations.find(id));
    }

    /** Cancels it; what it has made so far is kept for a while, so that it may be resumed. */
    @DeleteMapping("/{id}")
    ResponseEntity<Operation> cancellation(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(operations.cancel(id));
    }

    /** Has what it built serve from now on. */
    @PostMapping("/{id}/switch")
    ResponseEntity<Operation> switching(HttpServletRequest request, Principal who, @PathVariable String id)
            throws IOException {
        return say(id, Word.SWITCH, request, who);
    }

    /** Has what served before serve again. */
    @PostMapping("/{id}/rollback")
    ResponseEntity<Operation> rollback(HttpServletRequest request, Principal who, @PathVariable String id)
            throws IOException {
        return say(id, Word.ROLLBACK, request, who);
    }

    /** Goes on with one that was cancelled or has failed. */
    @PostMapping("/{id}/resumption")
    ResponseEntity<Operation> resumption(HttpServletRequest request, Principal who, @PathVariable String id)
            throws IOException {
        return say(id, Word.RESUME, request, who);
    }

    private ResponseEntity<Operation> say(String id, Word word, HttpServletRequest request, Principal who)
            throws IOException {
        var body = bodies.ifAny(request);
        new Fields(body).refuseOthers(Set.of(), "this request says all by its address");
        return accepted(
                operations.say(id, word, WriteRequest.of(request, who, body).asked()));
    }

    /** That an operation is being carried out, and where to see how far it is. */
    static ResponseEntity<Operation> accepted(Operation operation) {
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + operation.id()))
                .cacheControl(CacheControl.noStore())
                .body(operation);
    }

    /** The problem of an operation that is refused. */
    static ResponseEntity<ProblemDetail> problem(OperationRefused refused) {
        var kind = switch (refused.why()) {
            case NOT_FOUND -> Problem.NOT_FOUND;
            case RUNNING -> Problem.OPERATION_RUNNING;
            case STATE -> Problem.OPERATION_STATE;
            case DISK -> Problem.INSUFFICIENT_STORAGE;
            case KEY_REUSED -> Problem.IDEMPOTENCY_KEY_REUSED;
        };
        return kind.because(Refusals.sentence(refused)).answer();
    }
}
