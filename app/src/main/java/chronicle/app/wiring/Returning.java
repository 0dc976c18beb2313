package chronicle.app.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Who is asked to log in comes back to where he was. */
final class Returning {
    private static final String FROM = "from";

    /** Addresses of this server alone, so that no link to the login leads elsewhere afterwards. */
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

    private Returning() {}

    /** Asks for a login before the page. */
    static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String query = Requests.changes(request) ? null : request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(address.equals("/") ? Doors.LOGIN : Doors.LOGIN + "?" + from(address));
    }

    /** On to the page that was asked for. */
    static void admitted(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(wished(request).orElse("/"));
    }

    /** Back to the login, which still knows the page that was asked for. */
    static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(Doors.LOGIN + "?refused"
                + wished(request).map(page -> "&" + from(page)).orElse(""));
    }

    private static Optional<String> wished(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FROM))
                .filter(page -> HERE.matcher(page).matches());
    }

    private static String from(String address) {
        return FROM + "=" + URLEncoder.encode(address, UTF_8);
    }
}
