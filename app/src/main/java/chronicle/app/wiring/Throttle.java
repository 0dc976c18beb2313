package chronicle.app.wiring;

import chronicle.app.Settings;
import chronicle.app.access.Actor;
import chronicle.app.access.Limits;
import chronicle.app.rest.Rejections;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who asks too often: logins before they are looked at, writes once it is known who makes them. */
final class Throttle extends OncePerRequestFilter {
    /** What a request is counted as. */
    interface Count {
        Optional<Duration> of(Limits limits, HttpServletRequest request);
    }

    private final String what;
    private final Limits limits;
    private final boolean loopbackLimited;
    private final Rejections rejections;
    private final Count count;

    private Throttle(String what, Limits limits, Settings settings, Rejections rejections, Count count) {
        this.what = what;
        this.limits = limits;
        this.loopbackLimited = settings.access().loopbackLimited();
        this.rejections = rejections;
        this.count = count;
    }

    static Throttle logins(Limits limits, Settings settings, Rejections rejections) {
        return new Throttle(
                "logins",
                limits,
                settings,
                rejections,
                (all, request) -> isLogin(request) ? all.login(request.getRemoteAddr()) : Optional.empty());
    }

    static Throttle writes(Limits limits, Settings settings, Rejections rejections) {
        return new Throttle(
                "writes",
                limits,
                settings,
                rejections,
                (all, request) ->
                        Requests.changes(request) ? actor().flatMap(who -> all.write(who.key())) : Optional.empty());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var wait = isExempt(request) ? Optional.<Duration>empty() : count.of(limits, request);
        if (wait.isPresent()) {
            rejections.tooMany(request, response, wait.get());
        } else {
            rest.doFilter(request, response);
        }
    }

    /** There are two of them on the way of each request. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + "." + what;
    }

    /** What a proxy on this machine passes on comes from elsewhere. */
    private boolean isExempt(HttpServletRequest request) {
        return !loopbackLimited
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getServletPath().equals(Doors.LOGIN);
    }

    private static Optional<Actor> actor() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }
}
