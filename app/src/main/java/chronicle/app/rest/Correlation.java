package chronicle.app.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The id by which one request is found again in the logs of all who served it: the caller's own {@code X-Correlation-Id},
 * or the trace of its {@code traceparent} (W3C Trace Context), or a new one. It goes into the log, the answer's head and
 * every problem. At the level debug, each request is logged with its outcome, without its parameters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Correlation extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-Id";
    static final String MEMBER = "correlation";

    private static final Logger LOG = LoggerFactory.getLogger(Correlation.class);
    private static final String ATTRIBUTE = Correlation.class.getName();

    /** What can stand in a log without being taken for something else. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private static final Pattern TRACE_PARENT = Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-.*");
    private static final String NO_TRACE = "0".repeat(32);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean seen = of(request).isPresent();
        var id = begin(request, response);
        long began = System.nanoTime();
        try (var _ = MDC.putCloseable(MEMBER, id)) {
            chain.doFilter(request, response);
            if (!seen) {
                LOG.debug(
                        "{} {}: {} after {} ms",
                        request.getMethod(),
                        request.getRequestURI(),
                        response.getStatus(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        }
    }

    /** The id of a request from now on, told in the head of its answer. */
    static String begin(HttpServletRequest request, HttpServletResponse response) {
        var id = of(request).or(() -> given(request)).orElseGet(Correlation::fresh);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        return id;
    }

    /** What the server itself refused comes by here as an error, and only then. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The id of a request that came by here. */
    static Optional<String> of(ServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(Object::toString);
    }

    private static Optional<String> given(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(id -> ID.matcher(id).matches())
                .or(() -> trace(request));
    }

    private static Optional<String> trace(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .map(TRACE_PARENT::matcher)
                .filter(parent -> parent.matches())
                .map(parent -> parent.group(1))
                .filter(trace -> !trace.equals(NO_TRACE));
    }

    /** As long as the id of a trace, and written like one. */
    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
