package chronicle.app.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every page has around it. */
@ControllerAdvice(basePackageClasses = Frame.class)
final class Frame {
    private final Assets assets;
    private final Wording wording;

    Frame(Assets assets, Wording wording) {
        this.assets = assets;
        this.wording = wording;
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    @ModelAttribute("words")
    Wording wording() {
        return wording;
    }

    /** Where this server is reached, as the reader reached it. */
    @ModelAttribute("origin")
    String origin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    @ModelAttribute("fields")
    Fields fields(HttpServletRequest request) {
        return new Fields(Here.of(request), Misread.of(request));
    }

    @ModelAttribute("here")
    Here here(HttpServletRequest request) {
        return Here.of(request);
    }
}
