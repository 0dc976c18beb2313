package chronicle.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a field by which a page is asked, and that could not be read.
 *
 * @param why the word of its trouble in the message bundle
 */
record Misread(String typed, String why) {
    private static final String ATTRIBUTE = Misread.class.getName();

    /** All that was misread of a request so far, by the names of the parameters. */
    @SuppressWarnings("unchecked")
    static Map<String, Misread> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Map<?, ?> misread ? (Map<String, Misread>) misread : Map.of();
    }

    /** The same request as if nothing had been typed there; it knows what was. */
    static HttpServletRequest leftOut(HttpServletRequest request, String name, String why) {
        Map<String, Misread> misread = new LinkedHashMap<>(of(request));
        misread.put(name, new Misread(String.valueOf(request.getParameter(name)), why));
        request.setAttribute(ATTRIBUTE, misread);
        return new Without(request, name);
    }

    private static final class Without extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        Without(HttpServletRequest request, String name) {
            super(request);
            Map<String, String[]> others = new LinkedHashMap<>(request.getParameterMap());
            others.remove(name);
            this.parameters = Collections.unmodifiableMap(others);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }
    }
}
