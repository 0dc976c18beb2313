package chronicle.app.wiring;

import chronicle.app.access.Actor;
import chronicle.app.access.Bearers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose token was revoked or has expired since. */
final class Sessions extends OncePerRequestFilter {
    private final Bearers bearers;

    Sessions(Bearers bearers) {
        this.bearers = bearers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        rest.doFilter(request, response);
    }

    private boolean isOver() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Actor actor && !bearers.stands(actor);
    }
}
