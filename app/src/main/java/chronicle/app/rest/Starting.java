package chronicle.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Answers nothing before the seed is recorded and told, nor while the program ends: an answer then could be wrong. */
@Component
final class Starting implements HandlerInterceptor {
    private final ApplicationAvailability availability;

    Starting(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            throw Problem.STARTING
                    .because("The chronicle is starting; ask again in a moment.")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
        return true;
    }
}
