package chronicle.app.page;

import chronicle.app.rest.ProblemException;
import chronicle.app.rest.RejectionPages;
import chronicle.query.question.Unanswered;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.ViewResolver;

/** Pages for those who are turned away before a controller sees them: an address that is none, a role that is missing. */
@Component
final class ShutPages implements RejectionPages {
    private final PageProblems problems;
    private final ViewResolver drawings;

    ShutPages(PageProblems problems, @Lazy @Qualifier("thymeleafViewResolver") ViewResolver drawings) {
        this.problems = problems;
        this.drawings = drawings;
    }

    @Override
    public boolean show(HttpServletRequest request, HttpServletResponse response, Exception e) {
        if (!isForPage(request)) {
            return false;
        }
        var answer = answer(request, e);
        answer.ifPresent(shown -> draw(request, response, shown));
        return answer.isPresent();
    }

    private Optional<ResponseEntity<ProblemDetail>> answer(HttpServletRequest request, Exception e) {
        return switch (e) {
            case ProblemException known -> Optional.of(problems.answer(known));
            case NoHandlerFoundException _ ->
                Optional.of(problems.answer(new Unanswered(
                        Unanswered.Why.NOT_FOUND, "no page has the address " + request.getServletPath())));
            default -> Optional.empty();
        };
    }

    private void draw(HttpServletRequest request, HttpServletResponse response, ResponseEntity<ProblemDetail> answer) {
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        var page = problems.page(answer, request);
        try {
            Objects.requireNonNull(drawings.resolveViewName(Objects.requireNonNull(page.getViewName()), Locale.ENGLISH))
                    .render(page.getModel(), request, response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isForPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return !request.getServletPath().startsWith("/api/") && accepted != null && accepted.contains("text/html");
    }
}
