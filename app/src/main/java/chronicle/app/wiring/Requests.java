package chronicle.app.wiring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** What can be told of a request by its head. */
final class Requests {
    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Requests() {}

    /** Whether it may change something. */
    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** The token that it presents; a browser never sends one unasked, so that nothing can be forged with it. */
    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** Whether another site could have had a browser send it in the name of whoever is logged in there. */
    static boolean canBeForged(HttpServletRequest request) {
        return changes(request)
                && bearer(request).isEmpty()
                && (request.getSession(false) != null
                        || request.getServletPath().equals(Doors.LOGIN));
    }

    /** Whether a person with a browser looks for a page. */
    static boolean isForPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getServletPath().startsWith("/api/") && accepted != null && accepted.contains("text/html");
    }
}
