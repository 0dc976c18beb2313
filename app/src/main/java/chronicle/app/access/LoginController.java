package chronicle.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which somebody logs in with a token; the login itself is Spring Security's. */
@RestController
final class LoginController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final Map<String, String> SAID = Map.of(
            "refused", "That token opens nothing here. Has it expired, or been revoked?",
            "again", "The page was open for too long, or in another window. Please try again.",
            "out", "You are logged out.");

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken csrf) throws IOException {
        var said = SAID.getOrDefault(String.valueOf(request.getQueryString()), "");
        var page = new ClassPathResource("login.html", LoginController.class)
                .getContentAsString(UTF_8)
                .replace("${said}", said)
                .replace("${csrfName}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("${csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(page);
    }
}
