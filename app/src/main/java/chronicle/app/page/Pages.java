package chronicle.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How pages are asked for: a form sends all its fields, as they were typed. Those that are empty are left out of the
 * address, and the others stand in it as programs write them.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final int FIRST = -1;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new Canonical())
                .addPathPatterns("/", "/search", "/relations/**", "/views/**", "/entries/**", "/changes/**")
                .order(FIRST);
    }

    private static final class Canonical implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var asked = Here.of(request);
            var canonical = asked;
            for (var given : asked.parameters().entrySet()) {
                canonical = given.getValue().isBlank()
                        ? canonical.without(given.getKey())
                        : canonical.with(given.getKey(), read(given.getKey(), given.getValue()));
            }
            if (canonical.equals(asked) || !request.getMethod().equals("GET")) {
                return true;
            }
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, canonical.toString());
            return false;
        }

        private static String read(String name, String typed) {
            return Plainly.of(name).flatMap(field -> field.read(typed)).orElse(typed);
        }
    }
}
