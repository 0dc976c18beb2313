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
    private static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast']}";

    /** One that axe does not look for by itself. */
    private static final String NAMES = "{'label-content-name-mismatch': {enabled: true}}";

    /** Buttons, fields and links that stand by themselves are to be 32 px high; a link in a sentence need not be. */
    private static final String SMALL = """
        () => Array.from(document.querySelectorAll("button, select, input:not([type=hidden]), .way, .button, nav a, summary, main a, footer a"))
            .filter(each => !each.closest(".unseen, .skip, svg") && !each.matches(".unseen, [type=checkbox], [type=radio]"))
            .filter(each => !each.matches("a:not(.way, .button, nav a, .n)") || each.parentElement.textContent.trim() === each.textContent.trim())
            .map(each => [each, each.getBoundingClientRect()])
            .filter(([each, box]) => box.width > 0 && (box.height < 31.5 || box.width < 31.5))
            .map(([each, box]) => each.outerHTML.slice(0, 120) + " " + box.width + " x " + box.height)\
        """;

    private Axe() {}

    static String script() throws IOException {
        try (var script = Axe.class.getResourceAsStream("axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * The page has no violation in either theme, what is pressed is large enough, and nothing lies beside the screen. In the
     * dark only the colours are looked at again: all else is the same page.
     */
    static void check(Page page, String address, String axe) {
        page.setViewportSize(1440, 900);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        page.evaluate(axe);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(violations(page, ALL)).as(address).isEmpty();
        assertThat((List<?>) page.evaluate(SMALL))
                .as("small targets of %s", address)
                .isEmpty();
        keep(page, address, ColorScheme.LIGHT, 1440);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(violations(page, COLOURS)).as("%s in the dark", address).isEmpty();
        keep(page, address, ColorScheme.DARK, 1440);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", address, width)
                    .isEqualTo(width);
        }
        keep(page, address, ColorScheme.LIGHT, 390);
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

    private static List<?> violations(Page page, String rules) {
        return (List<?>) page.evaluate("() => axe.run(document, {rules: " + NAMES + ", runOnly: " + rules + """
            })
                .then(found => found.violations.map(each => each.id + ": " + each.help + " "
                    + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200) + " " + node.failureSummary).join(" | ")))
            """);
    }
}
