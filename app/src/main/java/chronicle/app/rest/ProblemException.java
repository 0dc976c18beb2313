package chronicle.app.rest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A request met a {@link Problem}: what to do about it, and what else its maker should be told (RFC 9457). */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final String detail;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    ProblemException(Problem problem, String detail) {
        super(problem.slug() + ": " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    /** Adds a member beside those of RFC 9457. */
    ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header of the answer. */
    ProblemException header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** Whether it may pass by itself. */
    boolean passes() {
        return problem.status().is5xxServerError();
    }

    ResponseEntity<ProblemDetail> answer() {
        var body = ProblemDetail.forStatusAndDetail(problem.status(), detail);
        body.setType(URI.create("/problems/" + problem.slug()));
        body.setTitle(problem.title());
        members.forEach(body::setProperty);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
