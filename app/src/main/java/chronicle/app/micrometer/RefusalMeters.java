package chronicle.app.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Counts the problems that requests are answered with, by the end of their type. */
@RestControllerAdvice
final class RefusalMeters implements ResponseBodyAdvice<Object> {
    private final MeterProvider<Counter> refusals;

    RefusalMeters(MeterRegistry meters) {
        this.refusals = Counter.builder("chronicle.refusals")
                .description("Requests that were answered with a problem, by its slug")
                .withRegistry(meters);
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem) {
            var path = String.valueOf(problem.getType());
            refusals.withTag("slug", path.substring(path.lastIndexOf('/') + 1)).increment();
        }
        return body;
    }
}
