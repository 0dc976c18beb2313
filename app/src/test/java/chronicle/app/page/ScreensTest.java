package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the documentation, for whoever asks for them with {@code -Dchronicle.write-screens=true}. They are
 * no part of the check: the same page is drawn a little differently on each machine.
 */
@EnabledIfSystemProperty(named = "chronicle.write-screens", matches = "true")
class ScreensTest extends Browsing {
    private static final Path SCREENS = Path.of("../docs/screens");
    private static final String TIMES = "?asOf=1992-11-01&knownAt=@";

    @Test
    void the_pages_are_pictured() throws IOException {
        Files.createDirectories(SCREENS);
        http.post(
                "/api/v1/entries/section-907-enacted/corrections",
                "{\"on\": \"1992-10-24\", \"reason\": \"The statute is dated\","
                        + " \"sources\": [{\"title\": \"Freedom Support Act, Public Law 102-511\","
                        + " \"locator\": \"Section 907\"}]}",
                "If-Match",
                "\"1\"");
        long told = head();
        var page = loggedIn(small(1120, 760), "/");
        pages(told).forEach((name, address) -> take(page, name, address));
        var dark = page(small(1120, 760).setColorScheme(ColorScheme.DARK));
        take(dark, "relation-dark", "/relations/AZ-US" + TIMES + told);
        take(dark, "beliefs-dark", "/views/aid/US-to-AZ/beliefs" + TIMES + told);
        take(page(small(390, 780)), "relation-390", "/relations/AZ-US" + TIMES + told);
        page.navigate("/record/mission-opened?relation=AZ-US");
        page.locator("[name='/on']").fill("before March 1992");
        assertThat(page.locator("#field-on-note code")).isVisible();
        keep(page, "record");
        page.setViewportSize(794, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        take(page, "state-print", "/relations/AZ-US/state" + TIMES + told);
    }

    private static Map<String, String> pages(long told) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("relation", "/relations/AZ-US" + TIMES + (told - 1));
        pages.put("state", "/relations/AZ-US/state" + TIMES + told);
        pages.put("subject", "/views/aid/US-to-AZ" + TIMES + told);
        pages.put("beliefs", "/views/aid/US-to-AZ/beliefs" + TIMES + told);
        pages.put("compare", "/relations/AZ-US/compare?asOf=1992-11-01&knownAt=@" + (told - 1));
        pages.put("entry", "/entries/section-907-enacted");
        pages.put("changes", "/changes?relation=AZ-US");
        pages.put("view", "/views/missions" + TIMES + told);
        pages.put("relations", "/relations?sort=-entries");
        pages.put("kinds", "/record");
        pages.put("operations", "/operations");
        pages.put("imports", "/imports");
        return pages;
    }

    private static NewContextOptions small(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height);
    }

    private static void take(Page page, String name, String address) {
        page.navigate(address);
        keep(page, name);
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
