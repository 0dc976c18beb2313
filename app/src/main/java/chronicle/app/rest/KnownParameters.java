package chronicle.app.rest;

import static java.util.stream.Collectors.toCollection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that the address does not know, one that is given twice, and one that holds control characters: a
 * mistyped {@code knowAt} must not be answered as if it were not there. What an address knows are the {@link
 * RequestParam}s of its method.
 */
public final class KnownParameters implements HandlerInterceptor {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Map<Method, SortedSet<String>> KNOWN = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (checksItself(handler) || HttpMethod.OPTIONS.matches(request.getMethod())) {
            return true;
        }
        var known = of(handler);
        request.getParameterMap().forEach((name, values) -> check(known, name, values));
        return true;
    }

    /** The names of the parameters that a handler knows, in alphabetical order. */
    static SortedSet<String> of(Object handler) {
        return handler instanceof HandlerMethod method
                ? KNOWN.computeIfAbsent(method.getMethod(), _ -> names(method))
                : Collections.emptySortedSet();
    }

    /** A form whose fields depend on what it is about is taken as a whole, and checked by what takes it. */
    private static boolean checksItself(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                                && parameter.getParameterType() == Map.class);
    }

    private static SortedSet<String> names(HandlerMethod method) {
        return Parameters.of(method)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.name();
    }

    /** The problem of a parameter that is none of those known. */
    public static ProblemException unknown(String name, SortedSet<String> known) {
        return Problem.UNKNOWN_PARAMETER
                .because(
                        known.isEmpty()
                                ? "No parameter is known here."
                                : "Known here: " + String.join(", ", known) + ".")
                .with("parameter", name)
                .with("known", known);
    }

    private static void check(SortedSet<String> known, String name, String[] values) {
        if (!known.contains(name)) {
            throw unknown(name, known);
        }
        if (values.length > 1) {
            throw Problem.INVALID_PARAMETER
                    .because(name + ": given " + values.length + " times; give it once.")
                    .with("parameter", name);
        }
        if (CONTROL.matcher(values[0]).find()) {
            throw Problem.INVALID_PARAMETER
                    .because(name + ": has a control character; leave it out.")
                    .with("parameter", name);
        }
    }
}
