package chronicle.app.micrometer;

import chronicle.query.timeline.Timelines;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Times the questions to each view, by what is asked and how it ended. */
@Component
final class QuestionMeters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String BEGAN = QuestionMeters.class.getName() + ".began";

    /** The questions by their addresses; a word for the end of each. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "/api/v1/views/{view}", "all",
            "/api/v1/views/{view}/{subject}", "one",
            "/api/v1/views/{view}/{subject}/unfolding", "unfolding",
            "/api/v1/views/{view}/{subject}/learning", "learning");

    private final MeterProvider<Timer> questions;

    QuestionMeters(MeterRegistry meters) {
        this.questions = Timer.builder("chronicle.questions")
                .description("Questions to a view, until they are answered")
                .serviceLevelObjectives(Buckets.TIMES)
                .withRegistry(meters);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/v1/views/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(BEGAN, System.nanoTime());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        var question =
                QUESTIONS.get(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (question != null && request.getAttribute(BEGAN) instanceof Long began) {
            questions
                    .withTags(Tags.of(
                            "view", view(request), "question", question, "outcome", outcome(response.getStatus())))
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Only the names of views that there are: whoever asks for others makes no new meters. */
    private static String view(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Timelines.named(String.valueOf(variables.get("view")))
                        .map(view -> view.name())
                        .orElse("none")
                : "none";
    }

    private static String outcome(int status) {
        if (status < 300 || status == 304) {
            return "answered";
        }
        return status < 400 ? "redirected" : status < 500 ? "refused" : "failed";
    }
}
