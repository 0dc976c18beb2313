package chronicle.app.page;

import chronicle.app.rest.ProblemException;
import chronicle.app.rest.Problems;
import chronicle.app.rest.Refusals;
import chronicle.command.Refusal;
import chronicle.query.question.Unanswered;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
    private static final List<String> STATES = List.of("knownAt", "toKnownAt");

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
    @Nullable
    ModelAndView value(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var field = Plainly.of(e.getName()).filter(_ -> isTyped(request, e.getName()));
        if (field.isEmpty()) {
            return page(problems.value(e), request);
        }
        var why = field.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return again(Misread.leftOut(request, e.getName(), why), HttpStatus.BAD_REQUEST, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView unanswered(Unanswered e, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var states = STATES.stream().filter(name -> isTyped(request, name)).toList();
        return e.why() == Unanswered.Why.FUTURE_KNOWN_AT && states.size() == 1
                ? again(
                        Misread.leftOut(request, states.getFirst(), "future"),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        response)
                : page(answer(e), request);
    }

    /** Whether it comes from a field of the page: some are asked by links only. */
    private static boolean isTyped(HttpServletRequest request, String name) {
        var path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && request.getParameter(name) != null
                && !path.startsWith("/record")
                && (STATES.contains(name) || !path.endsWith("/beliefs") || name.equals("asOf"));
    }

    /** Shows the page as if a field had been left empty; what was typed still stands in it, with what is wrong. */
    private static @Nullable ModelAndView again(
            HttpServletRequest request, HttpStatus status, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status.value());
        request.getRequestDispatcher(request.getRequestURI()).forward(request, response);
        return null;
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
