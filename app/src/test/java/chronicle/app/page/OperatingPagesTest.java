package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators and administrators do on pages. */
class OperatingPagesTest extends Browsing {

    private Page operator(String at) {
        return loggedIn(new NewContextOptions().setViewportSize(1440, 900), at);
    }

    private static void edition(String name, String visitor, String start) throws IOException {
        var file = EDITIONS.resolve(name).resolve("data/1961.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            <visits><visit><id>61</id><start-date>%s</start-date><end-date>1961-04-20</end-date><visitor>%s</visitor>
            <from id="greece">Athens</from><description>Official visit.</description></visit></visits>\
            """.formatted(start, visitor));
    }

    private static void ask(Page page, String edition) {
        page.navigate("/imports");
        page.locator("#source").selectOption("visits");
        page.locator("#edition").fill(edition);
        page.locator("#location").fill(edition);
        page.locator("button.chief").click();
        assertThat(page.locator("#course strong").first()).hasText("planned, and not yet approved");
    }

    private static void approve(Page page) {
        page.locator("button.chief").click();
        assertThat(page.locator("#course strong").first()).hasText("done");
    }

    @Test
    void an_edition_is_planned_looked_at_and_approved_and_a_conflict_decided() throws IOException {
        var page = operator("/imports");
        edition("pages-1", "Prime Minister Karamanlis", "1961-04-17");
        ask(page, "pages-1");
        assertThat(page.locator(".chronology")).containsText("Karamanlis");
        approve(page);
        var entry = http.get("/api/v1/entries?origin=visits&q=Karamanlis").at("/items/0/id");
        http.post(
                "/api/v1/entries/" + entry + "/corrections",
                "{\"on\": \"1961-04-18/1961-04-20\", \"reason\": \"A newspaper\"}",
                "If-Match",
                "\"1\"");
        edition("pages-2", "Prime Minister Karamanlis", "1961-04-19");

        ask(page, "pages-2");

        assertThat(page.locator("#conflicts-h")).isVisible();
        page.locator("input[value=take]").first().check();
        approve(page);
        assertThat(http.get("/api/v1/entries/" + entry).at("/on")).isEqualTo("1961-04-19/1961-04-20");
    }

    @Test
    void a_token_is_shown_once_and_revoked() {
        var page = operator("/tokens");
        page.locator("#name").fill("Ada Editor");
        page.locator("[name='role/editor']").check();
        page.locator("button.chief").click();
        var secret = page.locator("#secret").textContent();
        assertThat(http.as(secret).post("/api/v1/entries", "{}").status()).isEqualTo(422);

        page.navigate("/tokens");

        assertThat(page.locator("#secret")).hasCount(0);
        page.locator("tr", new Page.LocatorOptions().setHasText("Ada Editor"))
                .locator("button")
                .click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Ada Editor")))
                .containsText("revoked");
        assertThat(http.as(secret).post("/api/v1/entries", "{}").status()).isEqualTo(401);
    }

    @Test
    void what_is_not_there_or_not_complete_is_said_in_a_sentence() {
        assertThat(http.get("/operations/none").status()).isEqualTo(404);
        assertThat(http.get("/imports/none").status()).isEqualTo(404);
        assertThat(http.get("/tokens", "Accept", "text/html").header("Location"))
                .endsWith("/login?from=%2Ftokens");
        var form = http.send(
                "POST",
                "/tokens",
                "name=Nobody".getBytes(UTF_8),
                http.authorized("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.text()).contains("Choose one role or more", "value=\"Nobody\"");
        assertThat(http.get("/operations").text())
                .containsPattern("well</span>\\s*<span>The journal<")
                .contains("href=\"/views/missions\"")
                .doesNotContain("<button class=\"small\">Revoke");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void every_page_of_operators_is_sound_for_all_readers_and_fits_every_screen(ColorScheme scheme) throws IOException {
        var page = loggedIn(new NewContextOptions().setColorScheme(scheme), "/operations");
        var axe = Axe.script();
        for (var address : List.of("/operations", "/imports", "/tokens")) {
            page.navigate(address);
            Axe.check(page, address, scheme, axe);
        }
        edition("looked-at", "Somebody", "1961-04-17");
        ask(page, "looked-at");
        assertThat(page).hasURL(Pattern.compile(".*/imports/.+"));
        Axe.check(page, "plan", scheme, axe);
    }
}
