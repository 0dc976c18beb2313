package chronicle.app.page;

import chronicle.app.rest.ProblemException;
import chronicle.app.rest.Problems;
import chronicle.app.rest.Refusals;
import chronicle.command.Refusal;
import chronicle.query.question.Unanswered;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Shows the problem that a page met, the same that a program would be told, as a page. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {
    private final Problems problems;
    private final Refusals refusals;
    private final Frame frame;
    private final Visitors visitors;

    PageProblems(Problems problems, Refusals refusals, Frame frame, Visitors visitors) {
        this.problems = problems;
        this.refusals = refusals;
        this.frame = frame;
        this.visitors = visitors;
    }

    @ExceptionHandler
    ModelAndView known(ProblemException e, HttpServletRequest request) {
        return page(answer(e), request);
    }

    @ExceptionHandler
    ModelAndView value(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return page(problems.value(e), request);
    }

    @ExceptionHandler
    ModelAndView unanswered(Unanswered e, HttpServletRequest request) {
        return page(answer(e), request);
    }

    @ExceptionHandler
    ModelAndView refused(Refusal e, HttpServletRequest request) {
        return page(refusals.refused(e), request);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response, HttpMethod method)
            throws Exception {
        return page(problems.unforeseen(e, request, response, method), request);
    }

    /** What a program would be told. */
    ResponseEntity<ProblemDetail> answer(ProblemException e) {
        return problems.known(e);
    }

    /** What a program would be told. */
    ResponseEntity<ProblemDetail> answer(Unanswered e) {
        return refusals.unanswered(e);
    }

    /** The same as a page. */
    ModelAndView page(ResponseEntity<ProblemDetail> answer, HttpServletRequest request) {
        var problem = Objects.requireNonNull(answer.getBody());
        var page = new ModelAndView(
                "problem",
                Map.of(
                        "problem",
                        problem,
                        "assets",
                        frame.assets(),
                        "words",
                        frame.wording(),
                        "here",
                        frame.here(request),
                        "visitor",
                        visitors.visitor(),
                        "origin",
                        frame.origin(request)));
        page.setStatus(answer.getStatusCode());
        return page;
    }
}
