package chronicle.app.rest;

import chronicle.events.Relation;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timelines;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Sends a pair that is written in the other order (US-AZ) on to its one address (AZ-US). */
final class OneAddress implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var address = Address.of(request);
        var right = pair(variables(request))
                .flatMap(asked ->
                        Relation.parse(asked).map(pair -> address.path().replace("/" + asked, "/" + pair.id())))
                .filter(path -> !path.equals(address.path()));
        right.ifPresent(path -> {
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            response.setHeader(HttpHeaders.LOCATION, address.at(path));
        });
        return right.isEmpty();
    }

    private static Optional<String> pair(Map<?, ?> variables) {
        return variables.get("dyad") instanceof String dyad
                ? Optional.of(dyad)
                : Optional.ofNullable(variables.get("view"))
                        .flatMap(view -> Timelines.named(view.toString()))
                        .filter(view -> view.subjects() == SubjectForm.PAIR)
                        .flatMap(_ -> Optional.ofNullable(variables.get("subject")))
                        .map(Object::toString);
    }

    /** The variables in the address of a request. */
    static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
