package chronicle.app.page.operating;

import chronicle.app.access.Editors;
import chronicle.app.access.NewToken;
import chronicle.app.access.NewToken.Known;
import chronicle.app.access.NewToken.Newcomer;
import chronicle.app.access.Role;
import chronicle.app.access.Secret;
import chronicle.app.access.Tokens;
import chronicle.app.rest.Fingerprint;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens of people: made, shown once, and revoked. */
@Controller
@RequestMapping("/tokens")
final class TokenPages {
    private static final Logger LOG = LoggerFactory.getLogger(TokenPages.class);
    private static final int USUAL_DAYS = 90;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final String ROLE = "role/";

    private final Tokens tokens;
    private final Editors editors;

    TokenPages(Tokens tokens, Editors editors) {
        this.tokens = tokens;
        this.editors = editors;
    }

    @GetMapping
    String tokens(Model model) {
        return draw(model, Map.of());
    }

    /** Makes one. Its secret is on the answer itself, and nowhere else. */
    @PostMapping
    String made(Model model, HttpServletResponse response, Principal who, @RequestParam Map<String, String> form) {
        var fields = new TreeSet<>(Set.of("name", "editor", "expiry", "key"));
        Arrays.stream(Role.values()).forEach(role -> fields.add(ROLE + role.word()));
        Forms.refuseOthers(form, fields);
        var name = form.getOrDefault("name", "").strip();
        var editor = form.getOrDefault("editor", "").strip();
        var roles = Arrays.stream(Role.values())
                .filter(role -> form.containsKey(ROLE + role.word()))
                .toList();
        var expiry = expiry(form.getOrDefault("expiry", ""));
        var why = Stream.of(
                        editor.isEmpty() && !NAME.matcher(name).matches() ? "token.nameless" : "",
                        roles.isEmpty() ? "token.roleless" : "",
                        expiry.isEmpty() ? "token.endless" : "")
                .filter(word -> !word.isEmpty())
                .toList();
        if (!why.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("why", why);
            return draw(model, form);
        }
        var key = Forms.key(form);
        var made = tokens.make(new NewToken(
                editor.isEmpty() ? new Newcomer(name, Optional.empty()) : new Known(editor),
                roles,
                expiry.orElseThrow(),
                who.getName(),
                key,
                key.map(_ -> Fingerprint.of(who.getName(), "POST", "/tokens", Map.of("form", form.toString()), ""))));
        made.ifPresent(token -> {
            LOG.info("{} made {}", who.getName(), token.token());
            model.addAttribute("made", token);
            model.addAttribute("secret", token.secret().map(Secret::text).orElse(null));
        });
        return draw(model, Map.of());
    }

    /** Revokes one; it stays in the list. */
    @PostMapping("/{id}/revocation")
    String revoked(Principal who, @PathVariable String id, @RequestParam Map<String, String> form) {
        Forms.refuseOthers(form, List.of());
        if (tokens.revoke(id)) {
            LOG.info("{} revoked {}", who.getName(), id);
        }
        return "redirect:/tokens";
    }

    private static Optional<Instant> expiry(String day) {
        try {
            return Optional.of(LocalDate.parse(day)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant())
                    .filter(Instant.now()::isBefore);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String draw(Model model, Map<String, String> form) {
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("editors", editors.all());
        model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::word).toList());
        model.addAttribute("form", form);
        model.addAttribute("usual", LocalDate.now(ZoneOffset.UTC).plusDays(USUAL_DAYS));
        model.addAttribute("now", Instant.now());
        model.addAttribute("key", Forms.newKey());
        return "tokens";
    }
}
