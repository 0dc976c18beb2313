package chronicle.app.page.writing;

import chronicle.app.page.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody logs in with a token; the login itself is Spring Security's. */
@Controller
final class LoginPages {
    private final Wording wording;

    LoginPages(Wording wording) {
        this.wording = wording;
    }

    @GetMapping("/login")
    String page(
            Model model,
            @RequestParam Optional<String> refused,
            @RequestParam Optional<String> again,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> from) {
        var said = new TreeMap<>(Map.of("login.refused", refused, "login.again", again, "login.out", out))
                .entrySet().stream()
                        .filter(each -> each.getValue().isPresent())
                        .map(each -> wording.say(each.getKey()))
                        .findFirst();
        model.addAttribute("said", said.orElse(""));
        model.addAttribute("from", from.orElse(null));
        return "login";
    }
}
