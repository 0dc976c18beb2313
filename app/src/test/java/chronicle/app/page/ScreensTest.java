package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the documentation, for whoever asks for them with {@code -Dchronicle.write-screens=true}. They are
 * no part of the check: the same page is drawn a little differently on each machine.
 */
@EnabledIfSystemProperty(named = "chronicle.write-screens", matches = "true")
class ScreensTest extends Browsing {
    private static final Path SCREENS = Path.of("../docs/screens");
    private static final int LARGEST = 100_000;
    private static final int COLOURS = 256;
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
        var page = loggedIn(small(), "/");
        pages(told).forEach((name, address) -> take(page, name, address));
        page.navigate("/relations/AZ-US" + TIMES + told);
        part(page, "relation-lanes", "#drawing");
        page.navigate("/views/aid/US-to-AZ/beliefs" + TIMES + (told - 1));
        part(page, "beliefs-map", ".drawing");
        take(page(small().setColorScheme(ColorScheme.DARK)), "relation-dark", "/relations/AZ-US" + TIMES + told);
        take(page(small().setViewportSize(390, 780)), "relation-390", "/relations/AZ-US" + TIMES + told);
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
        pages.put("relation", "/relations/AZ-US" + TIMES + told);
        pages.put("state", "/relations/AZ-US/state" + TIMES + told);
        pages.put("compare", "/relations/AZ-US/compare?asOf=1992-11-01&knownAt=@" + (told - 1));
        pages.put("entry", "/entries/section-907-enacted");
        pages.put("changes", "/changes?relation=AZ-US");
        pages.put("operations", "/operations");
        return pages;
    }

    private static NewContextOptions small() {
        return new NewContextOptions().setViewportSize(1040, 700);
    }

    private static void take(Page page, String name, String address) {
        page.navigate(address);
        keep(page, name);
    }

    private static void keep(Page page, String name) {
        kept(name, page.screenshot());
    }

    /** Only a part of the page, on a screen so high that nothing lies over it. */
    private static void part(Page page, String name, String selector) {
        page.setViewportSize(1040, 1_600);
        page.locator(selector).scrollIntoViewIfNeeded();
        kept(name, page.locator(selector).screenshot());
        page.setViewportSize(1040, 700);
    }

    /** Pictures stay small, as every clone carries them along: they have 256 colours. */
    private static void kept(String name, byte[] picture) {
        try {
            var file = SCREENS.resolve(name + ".png");
            ImageIO.write(indexed(ImageIO.read(new ByteArrayInputStream(picture))), "png", file.toFile());
            assertThat(Files.size(file)).as(name).isLessThan(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the colours that it has most of; every other one becomes the nearest of these. */
    private static BufferedImage indexed(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] palette = Arrays.stream(pixels)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        indexed.setRGB(0, 0, width, height, pixels, 0, width);
        return indexed;
    }
}
