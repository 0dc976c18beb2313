package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a relation in a real browser: the scrubber, what is told of a day, and the drawing. */
class RelationPageTest extends Browsing {
    private static final String SEED = "knownAt=@78";
    private static final String RELATION = "/relations/AZ-US?asOf=1992-11-01&" + SEED;

    @Test
    void the_scrubber_goes_from_change_to_change_by_keyboard() {
        var page = page();
        page.navigate(RELATION);
        var scrubber = page.locator("#scrubber");
        assertThat(scrubber)
                .hasAttribute(
                        "aria-valuetext", Pattern.compile("1 November 1992\\. Last change, 16 March 1992: .*embassy"));
        assertThat(page).hasTitle(Pattern.compile("Azerbaijan – United States on 1 November 1992, as known on .*"));

        scrubber.focus();
        page.keyboard().press("ArrowRight");

        assertThat(page.locator("#told h2")).hasText("On 31 December 1992");
        assertThat(page).hasTitle(Pattern.compile("Azerbaijan – United States on 31 December 1992, as known on .*"));
        assertThat(scrubber).hasAttribute("aria-valuetext", Pattern.compile("31 December 1992: .*Aid.*restricted"));
        assertThat(page.locator("#told"))
                .containsText("Aid from the United States to Azerbaijan was restricted, since 1992");
        assertThat(page).hasURL(Pattern.compile(".*asOf=1992-12-31.*"));
        assertThat(page.locator("input[name=asOf]")).hasValue("1992-12-31");

        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("#told h2")).hasText("On 16 March 1992");
    }

    @Test
    void the_scrubber_and_what_changed_stay_in_sight_however_much_is_told() {
        var page = page();
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 844);
            page.navigate(RELATION);
            var before = page.locator("#scrubber").boundingBox();
            page.locator("#scrubber").focus();

            for (var key : List.of("End", "PageDown", "Home")) {
                page.keyboard().press(key);

                assertThat(page.locator("body"))
                        .hasAttribute("data-shown", Pattern.compile(key.equals("Home") ? "19.*" : "20.*"));
                assertThat(page.locator("#scrubber").boundingBox().y)
                        .as("%s at %d", key, width)
                        .isEqualTo(before.y);
            }
            assertThat(before.y + before.height).isLessThan(844);
            assertThat(page.locator("#last")).hasText(Pattern.compile("Last change, .* 19[0-9]{2}: .+"));
            assertThat(page.locator("#scrubbed"))
                    .hasText(page.locator("#told h2").textContent().substring("On ".length()));
        }
    }

    @Test
    void whoever_looks_at_the_drawing_sees_it_stay_while_the_sentences_above_change() {
        var page = page();
        page.navigate(RELATION);
        page.locator("#scrubber").focus();
        page.evaluate("document.getElementById('drawing').scrollIntoView()");

        page.keyboard().press("End");

        assertThat(page.locator("body")).hasAttribute("data-shown", Pattern.compile("20.*"));
        assertThat(page.locator("#drawing").boundingBox().y).isCloseTo(0, within(1.0));
    }

    @Test
    void before_anything_was_known_there_is_a_sentence_and_no_drawing() {
        var text = http.get("/relations/AZ-US?knownAt=2020-01-01").text();

        assertThat(text)
                .contains("Nothing had been recorded about them by then.")
                .doesNotContain("id=\"drawing\"", "class=\"legend", "id=\"told\"", "entries-h");
    }

    @Test
    void a_day_that_finds_no_answer_leaves_the_page_as_it_is_and_says_so() {
        var page = page();
        page.navigate(RELATION);
        var address = page.url();
        page.route("**/relations/AZ-US?*", Route::abort);
        page.locator("#scrubber").focus();

        page.keyboard().press("ArrowRight");

        assertThat(page.locator("[role=alert].trouble"))
                .hasText("The chronicle could not be reached. This page still shows what it showed before. Try again in"
                        + " a moment.");
        assertThat(page.locator("#scrubber")).hasAttribute("aria-valuetext", Pattern.compile("1 November 1992\\. .*"));
        assertThat(page.locator("#told h2")).hasText("On 1 November 1992");
        assertThat(page).hasURL(address);
        page.unroute("**/relations/AZ-US?*");

        page.keyboard().press("ArrowRight");

        assertThat(page.locator("#told h2")).hasText("On 31 December 1992");
        assertThat(page.locator(".trouble")).isHidden();
        complaints().clear();
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
    void what_concerns_one_party_only_comes_last_and_is_no_change_of_the_pair() {
        corrected("LI", "AD");
        http.post("/api/v1/entries", """
            {"kind": "position-taken", "on": "1996-03-01", "sources": [{"title": "A paper"}],
                "event": {"holder": "LI", "matter": "A customs union", "stance": "supports", "concerns": ["MC"]}}\
            """);

        var text = http.get("/relations/AD-LI?asOf=2000-01-01").text();

        assertThat(text)
                .containsSubsequence(
                        "Last change, 1 May 1994:",
                        "Liechtenstein had an embassy in Andorra",
                        "Of one party only",
                        "Support of Liechtenstein for A customs union was on record")
                .doesNotContainPattern("id=\"steps\">[^<]*customs");
        assertThat(http.get("/relations/AD-LI/state?asOf=2000-01-01").text())
                .containsSubsequence("an embassy", "Of one party only", "customs union was on record");
        assertThat(http.get("/relations/LI-MC?asOf=2000-01-01").text())
                .contains("Last change, 1 March 1996:", "customs union was on record")
                .doesNotContain("Of one party only");
    }

    @Test
    void what_is_uncertain_is_hatched_with_the_ground_between_the_lines() {
        var page = page();
        page.navigate("/relations/AZ-US");

        assertThat(page.locator("svg.bar.possible .fill").first())
                .hasAttribute("fill", Pattern.compile("url\\(#hatch-t[0-5]\\)"));
        assertThat((Boolean) page.evaluate("""
            [...document.querySelectorAll('pattern')].every(pattern => {
                const [ground, line] = ['.ground', '.line'].map(part => getComputedStyle(pattern.querySelector(part)));
                return parseFloat(line.width) < parseFloat(ground.width) / 2 && line.fill !== ground.fill;
            })\
            """)).isTrue();
    }
}
