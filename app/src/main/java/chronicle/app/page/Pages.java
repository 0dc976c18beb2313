package chronicle.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How pages are asked for: a form sends all its fields, and those that are empty are left out of the address. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final int FIRST = -1;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new WithoutBlanks())
                .addPathPatterns("/", "/search", "/relations/**", "/views/**", "/entries/**", "/changes/**")
                .order(FIRST);
    }

    private static final class WithoutBlanks implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var blanks = request.getParameterMap().entrySet().stream()
                    .filter(given -> given.getValue().length == 1 && given.getValue()[0].isBlank())
                    .map(Map.Entry::getKey)
                    .toList();
            if (blanks.isEmpty() || !request.getMethod().equals("GET")) {
                return true;
            }
            var here = Here.of(request);
            for (var blank : blanks) {
                here = here.without(blank);
            }
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, here.toString());
            return false;
        }
    }
}
