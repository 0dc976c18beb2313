package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest extends Browsing {
    private static final String SEED = "knownAt=@78";
    private static final String RELATION = "/relations/AZ-US?asOf=1992-11-01&" + SEED;
    private static final List<String> PAGES = List.of(
            "/",
            "/search?q=Azerbaijan",
            "/relations",
            "/relations?sort=-entries&party=US",
            RELATION,
            "/relations/AZ-US/state?asOf=1992-11-01&" + SEED,
            "/views",
            "/views/missions?asOf=1992-03-10&sort=-status&" + SEED,
            "/views/aid/US-to-AZ?asOf=1992-11-01&" + SEED,
            "/entries",
            "/entries/section-907-enacted");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void every_page_is_sound_for_all_readers_and_fits_every_screen(ColorScheme scheme) throws IOException {
        var page = page(new NewContextOptions().setColorScheme(scheme).setViewportSize(1440, 900));
        var axe = Axe.script();
        for (var address : PAGES) {
            var answer = page.navigate(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            Axe.check(page, address, scheme, axe);
        }
    }

    @Test
    void the_scrubber_goes_from_change_to_change_by_keyboard() {
        var page = page();
        page.navigate(RELATION);
        var scrubber = page.locator("#scrubber");
        assertThat(scrubber).hasAttribute("aria-valuetext", Pattern.compile("16 March 1992: .*embassy"));

        scrubber.focus();
        page.keyboard().press("ArrowRight");

        assertThat(page.locator("#told h2")).hasText("On 31 December 1992");
        assertThat(scrubber).hasAttribute("aria-valuetext", Pattern.compile("31 December 1992: .*Aid.*restricted"));
        assertThat(page.locator("#told")).containsText("Aid from the United States to Azerbaijan was restricted.");
        assertThat(page).hasURL(Pattern.compile(".*asOf=1992-12-31.*"));
        assertThat(page.locator("input[name=asOf]")).hasValue("1992-12-31");

        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("#told h2")).hasText("On 16 March 1992");
    }

    @Test
    void the_scrubber_goes_to_where_the_mouse_points() {
        var page = page();
        page.navigate(RELATION);
        var track = page.locator(".lane .track").first();
        track.scrollIntoViewIfNeeded();
        var box = track.boundingBox();

        track.click(new Locator.ClickOptions()
                .setPosition(box.width * 0.6, box.height / 2)
                .setForce(true));

        assertThat(page.locator("#told")).containsText("but the restriction was waived");
        assertThat(page).hasURL(Pattern.compile(".*asOf=20[01].*"));
    }

    @Test
    void without_scripts_all_can_be_read_and_gone_through() {
        var page = page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(RELATION);

        assertThat(page.locator("#told"))
                .containsText("Uncertain: aid from the United States to Azerbaijan was unrestricted, or aid from the"
                        + " United States to Azerbaijan was restricted.");
        assertThat(page.locator("#scrubber")).isHidden();
        assertThat(page.locator(".lane .track .bar.possible").first()).isVisible();

        page.locator("a[data-way=on]").click();

        assertThat(page.locator("#told h2")).hasText("On 31 December 1992");
        assertThat(page.locator("#told")).containsText("was restricted. since 1992, until January 2002");
    }

    @Test
    void an_earlier_state_says_that_it_is_one_and_leads_to_the_present() {
        http.post(
                "/api/v1/entries",
                "{\"kind\": \"statement-made\", \"on\": \"2001-02-03\", \"sources\": [{\"title\": \"A paper\"}],"
                        + " \"event\": {\"speaker\": \"A speaker\", \"topic\": \"A matter\"}}");
        var page = page();
        page.navigate(RELATION);

        assertThat(page.locator(".old")).containsText("An earlier state of the chronicle. This is what was known on");
        page.locator(".old a").click();

        assertThat(page.locator("h1")).hasText("Azerbaijan – United States");
        assertThat(page.locator(".old")).hasCount(0);
    }

    @Test
    void the_theme_is_chosen_and_kept() {
        var page = page(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("/");
        page.locator("[data-theme-toggle]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.navigate("/views");

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void a_problem_is_shown_as_a_page_with_what_to_do() {
        assertThat(http.get("/relations/AZ-XX").text()).contains("<h1>Not found</h1>", "There is no such relation");
        assertThat(http.get("/relations/AZ-US?knowAt=@3").status()).isEqualTo(400);
        assertThat(http.get("/relations/AZ-US?asOf=").header("Location")).isEqualTo("/relations/AZ-US");
        assertThat(http.get("/relations/US-AZ?asOf=1992-11-01").header("Location"))
                .isEqualTo("/relations/AZ-US?asOf=1992-11-01");
    }

    @Test
    void the_list_of_relations_shows_when_how_much_is_spoken_of() {
        assertThat(http.get("/relations").text())
                .contains("<a href=\"/relations/AZ-US\">Azerbaijan – United States</a>")
                .containsPattern("aria-label=\"Entries through the years 1991–20[0-9]{2}\"><rect ")
                .contains("aria-label=\"Entries through the years 1922\"");
    }

    @Test
    void nothing_comes_from_elsewhere_and_no_page_holds_a_script_or_a_style() {
        for (var address : PAGES) {
            assertThat(http.get(address).text())
                    .as(address)
                    .doesNotContain(" style=", "<style", " onclick=", "javascript:")
                    .doesNotContainPattern("<script(?! src=\"/assets/| type=\"application/json\")")
                    .doesNotContainPattern("(?:src|<link[^>]*href)=\"https?:");
        }
    }
}
