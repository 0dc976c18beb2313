package chronicle.app.rest;

import chronicle.query.postgres.FailureQuestions;
import chronicle.query.question.Retelling;
import chronicle.query.question.SubjectFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The subjects that a view tells no further, since its telling of them failed. */
@RestController
@RequestMapping(path = "/api/v1/views/{view}/failures", produces = MediaType.APPLICATION_JSON_VALUE)
final class FailuresController {
    private final FailureQuestions failures;
    private final BodyReader bodies;
    private final RetryKeys keys;

    FailuresController(FailureQuestions failures, BodyReader bodies, RetryKeys keys) {
        this.failures = failures;
        this.bodies = bodies;
        this.keys = keys;
    }

    @GetMapping
    ResponseEntity<Listed<SubjectFailure>> failures(
            @PathVariable String view,
            @RequestParam(defaultValue = Limit.DEFAULT) Limit limit,
            @RequestParam Optional<String> after) {
        var page = failures.failures(view, limit.items(), after);
        return Memento.changing(page.position(), Listed.page(page));
    }

    /** Tells a subject further, once the view is mended; whoever asks again is answered the same. */
    @PostMapping("/{subject}/retry")
    ResponseEntity<Retelling> retry(
            HttpServletRequest request, Principal who, @PathVariable String view, @PathVariable String subject)
            throws IOException {
        var body = bodies.ifAny(request);
        new Fields(body).refuseOthers(Set.of(), "this request says all by its address");
        var asked = WriteRequest.of(request, who, body).asked();
        keys.refuseAnother(asked);
        var retelling = failures.retry(view, subject);
        keys.keep(asked);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(retelling);
    }
}
