package chronicle.app.rest;

import chronicle.app.health.Vitals;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalUnreadable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has every answer of the interface name a position of the journal: where the answer does not say itself which one it
 * used (a problem, a redirect, a request that was taken on), the one that the journal has reached.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PositionOfAnswers extends OncePerRequestFilter {
    private static final String API = "/api/v1";

    /** Whoever is turned away at the door costs the database nothing. */
    private static final Set<Integer> TURNED_AWAY =
            Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FORBIDDEN.value(), HttpStatus.TOO_MANY_REQUESTS.value());

    private final JournalReader journal;
    private final Vitals vitals;

    /** The last position that an answer of this node has named; it never goes back. */
    private final AtomicLong named = new AtomicLong();

    PositionOfAnswers(JournalReader journal, Vitals vitals) {
        this.journal = journal;
        this.vitals = vitals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var positioned = new Positioned(response);
        chain.doFilter(request, positioned);
        if (!request.isAsyncStarted()) {
            positioned.onResponseCommitted();
        }
    }

    /** What the server itself refused comes by here as an error, and only then. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return !asked.equals(API) && !asked.startsWith(API + "/");
    }

    /** Writes the position into the head of an answer at the last moment at which that is possible. */
    private final class Positioned extends OnCommittedResponseWrapper {
        Positioned(HttpServletResponse response) {
            super(response);
        }

        @Override
        protected void onResponseCommitted() {
            var said = getHeader(Memento.POSITION);
            if (said != null) {
                note(Long.parseLong(said));
            } else if (!isCommitted()) {
                reached(getStatus())
                        .map(PositionOfAnswers.this::note)
                        .ifPresent(position -> setHeader(Memento.POSITION, Long.toString(position)));
            }
        }
    }

    private long note(long position) {
        return named.accumulateAndGet(position, Math::max);
    }

    /** The position to name in an answer of a status that does not name one itself; empty if it cannot be known. */
    Optional<Long> reached(int status) {
        try {
            return TURNED_AWAY.contains(status) || status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                    ? vitals.head().or(() -> Optional.of(named.get()).filter(known -> known > 0))
                    : Optional.of(journal.head());
        } catch (JournalUnreadable _) {
            return Optional.empty();
        }
    }
}
