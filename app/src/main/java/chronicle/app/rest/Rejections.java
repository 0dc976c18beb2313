package chronicle.app.rest;

import chronicle.app.access.DoorPlan;
import chronicle.app.access.TokenRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers requests that are turned away before a controller sees them, with the same problems as everywhere else. */
@Component
public final class Rejections implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String CHALLENGE = "Bearer realm=\"chronicle\"";
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String UNLISTED = Rejections.class.getName() + ".unlisted";

    private final RejectionPages pages;
    private final HandlerExceptionResolver problems;
    private final RequestMappingHandlerMapping addresses;

    Rejections(
            RejectionPages pages,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.pages = pages;
        this.problems = problems;
        this.addresses = addresses;
    }

    /** Denies an address that no rule lists; whoever asks is told whether there is such an address at all. */
    public AuthorizationDecision unlisted(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext door) {
        door.getRequest().setAttribute(UNLISTED, true);
        return new AuthorizationDecision(false);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        turnAway(request, response, refusal(e));
    }

    private static ProblemException refusal(AuthenticationException e) {
        return switch (e) {
            case TokenRefused refused ->
                Problem.UNAUTHENTICATED
                        .because(Refusals.sentence(refused) + " Ask an administrator for another one.")
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                CHALLENGE + ", error=\"invalid_token\", error_description=\"" + refused.getMessage()
                                        + "\"");
            case AuthenticationServiceException _ ->
                Problem.JOURNAL_UNAVAILABLE
                        .because("Who you are cannot be looked up now; ask again in a moment.")
                        .header(HttpHeaders.RETRY_AFTER, "1");
            default ->
                Problem.UNAUTHENTICATED
                        .because("Send the token as Authorization: Bearer …; the first start wrote the administrator's"
                                + " into the file admin-token of the data folder.")
                        .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        turnAway(
                request,
                response,
                e instanceof CsrfException
                        ? Problem.FORBIDDEN.because("Load the page again, and send the token against forgery that it"
                                + " holds: as the field _csrf, or as the header X-CSRF-TOKEN.")
                        : Problem.FORBIDDEN.because(needed(request)));
    }

    private static String needed(HttpServletRequest request) {
        return DoorPlan.role(request.getMethod(), request.getServletPath())
                .map(role -> "This needs the role " + role.word() + "; use a token that has it.")
                .orElse("Use a token that has the role for this.");
    }

    /** Answers somebody who asks too often. */
    public void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        answer(
                request,
                response,
                Problem.TOO_MANY_REQUESTS
                        .because("Ask again in " + seconds + (seconds == 1 ? " second." : " seconds."))
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    /** Answers a method that nothing here has, and an address that a proxy and a server could read differently. */
    public void malformed(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e) {
        var nowhere = Problem.NOT_FOUND.because("No address here is written like that.");
        answer(request, response, KNOWN.contains(request.getMethod()) ? nowhere : mapped(request, nowhere));
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, ProblemException shut) {
        answer(request, response, request.getAttribute(UNLISTED) == null ? shut : mapped(request, shut));
    }

    /** Whether there is no such address at all, so that nobody needs to log in to be told so. */
    public boolean isNowhere(HttpServletRequest request) {
        return request.getAttribute(UNLISTED) != null
                && mapped(request, Problem.FORBIDDEN.because("")) instanceof NoHandlerFoundException;
    }

    private Exception mapped(HttpServletRequest request, ProblemException shut) {
        try {
            return addresses.getHandler(request) == null
                    ? new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), new HttpHeaders())
                    : shut;
        } catch (Exception e) {
            return e;
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception e) {
        if (!pages.show(request, response, e)) {
            problems.resolveException(request, response, null, e);
        }
    }
}
