package chronicle.app.rest;

import chronicle.app.operations.OperationRefused;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Invalid;
import chronicle.command.Refusal.Plain;
import chronicle.command.Refusal.StaleRevision;
import chronicle.query.question.Unanswered;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers with a problem where a command is refused or a question has no answer. */
@RestControllerAdvice
@Order(Refusals.PLACE)
public final class Refusals {
    /** Before whatever answers what nobody foresaw, after whatever answers on pages. */
    static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 1;

    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z]+): ");
    private static final Pattern NAME = Pattern.compile("[a-z]+([A-Z]|: )");

    /** The problem of a command that was refused. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var sentence = sentence(refusal);
        var problem = switch (refusal.reason()) {
            case Invalid invalid -> Faulty.body(Map.of(), invalid.faults());
            case StaleRevision stale -> Problem.STALE_REVISION.because(sentence).with("current", stale.current());
            case Plain plain -> later(Problem.named(plain.slug()).because(sentence));
        };
        return problem.answer();
    }

    /** The problem of a question without an answer. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> unanswered(Unanswered unanswered) {
        return problem(unanswered).answer();
    }

    /** The problem of an operation that is not begun, or not told something. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> refused(OperationRefused refused) {
        return OperationsController.problem(refused);
    }

    /** The problem of a question that has no answer. */
    static ProblemException problem(Unanswered unanswered) {
        var kind = Problem.named(unanswered.why().slug());
        var problem = later(kind.because(sentence(unanswered)));
        var named = PARAMETER.matcher(String.valueOf(unanswered.getMessage()));
        if (kind == Problem.INVALID_PARAMETER && named.lookingAt()) {
            problem.with("parameter", named.group(1));
        }
        unanswered.position().ifPresent(first -> problem.with("firstPosition", first));
        return problem;
    }

    private static ProblemException later(ProblemException problem) {
        return problem.passes() ? problem.header(HttpHeaders.RETRY_AFTER, "1") : problem;
    }

    /** Its message as a sentence; one that begins with a name such as knownAt or q keeps it as it is written. */
    static String sentence(Throwable e) {
        var message = String.valueOf(e.getMessage());
        var end = message.endsWith(".") ? "" : ".";
        return NAME.matcher(message).lookingAt()
                ? message + end
                : Character.toUpperCase(message.charAt(0)) + message.substring(1) + end;
    }
}
