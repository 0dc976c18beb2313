package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page for all readers: with axe, and on a wide and a narrow screen. */
final class Axe {
    private static final int[] WIDTHS = {1440, 390};

    private Axe() {}

    static String script() throws IOException {
        try (var script = Axe.class.getResourceAsStream("axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The page has no violation, and nothing of it lies beside the screen. */
    static void check(Page page, String address, ColorScheme scheme, String axe) {
        page.setViewportSize(1440, 900);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        page.evaluate(axe);
        assertThat(violations(page)).as("%s in %s", address, scheme).isEmpty();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            keep(page, address, scheme, width);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", address, width)
                    .isEqualTo(width);
        }
        page.setViewportSize(1440, 900);
    }

    /** Keeps a picture in the folder that the property {@code chronicle.screens} names, if one does. */
    private static void keep(Page page, String address, ColorScheme scheme, int width) {
        var folder = System.getProperty("chronicle.screens");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            folder, address.replaceAll("[^A-Za-z0-9]+", "-") + "-" + scheme + "-" + width + ".png")));
        }
    }

    private static List<?> violations(Page page) {
        return (List<?>) page.evaluate("""
            () => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
                .then(found => found.violations.map(each => each.id + ": " + each.help + " "
                    + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200) + " " + node.failureSummary).join(" | ")))
            """);
    }
}
