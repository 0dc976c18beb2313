package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map of both times in a real browser. */
class BeliefsPageTest extends Browsing {
    private static final String SEED = "knownAt=@78";

    @Test
    void the_plane_of_all_beliefs_is_gone_through_by_keyboard_and_by_mouse() {
        var opened = corrected("IS", "MT");
        var page = page();
        page.navigate("/views/missions/IS-to-MT/beliefs?asOf=1994-06-01");
        assertThat(page.locator("[data-map] .layer")).hasCount(2);
        assertThat(page.locator("[data-cell][aria-current]"))
                .hasAttribute("aria-label", Pattern.compile("embassy, certain, from 1 May 1994 to .*"));

        page.locator("[data-cell][aria-current]").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("[data-cell]:focus"))
                .hasAttribute("aria-label", "none or embassy, uncertain, from 1 January 1994 to 30 December 1994");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*asOf=1994-06-01&knownAt=(@|%40)" + opened + "$"));
        assertThat(page.locator("#answer")).containsText("Uncertain whether Iceland had an embassy in Malta");
        assertThat(page.locator(".old")).containsText("An earlier state of the chronicle.");
        assertThat(page.locator("[data-cell][aria-current]")).isFocused();

        page.locator(".layer").first().locator("[data-cell]").last().click(new Locator.ClickOptions().setForce(true));

        assertThat(page.locator("#answer")).containsText("Iceland had an embassy in Malta, since 1 May 1994.");
        assertThat(page.locator("table.twin tbody tr")).hasCount(5);

        page.setViewportSize(700, 900);
        assertThat((Boolean) page.evaluate("Array.from(document.querySelectorAll('.layers .name *')).every(e =>"
                        + " e.scrollWidth <= e.clientWidth)"))
                .as("labels can be read whole")
                .isTrue();
        assertThat(page.locator(".layer .track").first().boundingBox().height)
                .as("a row is as high as its label")
                .isLessThan(100);
    }

    @Test
    void of_many_changes_those_around_the_day_are_drawn_labelled_and_wide_enough_to_be_hit() {
        for (int day = 1; day <= 25; day++) {
            var recorded = http.post("/api/v1/entries", """
                {"kind": "visit-paid", "on": "1994-05-%02d", "sources": [{"title": "A paper"}],
                    "event": {"visitor": "A minister", "office": "Minister", "from": "IS", "to": "FI"}}\
                """.formatted(day));
            assertThat(recorded.status()).isEqualTo(201);
        }
        var page = page();
        page.navigate("/views/visits/IS-to-FI/beliefs?asOf=1994-05-03");

        assertThat(page.locator("nav.ways"))
                .hasText(Pattern.compile("\\s*Changes 1 to 13 of 25 .*\\s*12 changes later →\\s*"));
        assertThat((Boolean) page.evaluate("Array.from(document.querySelectorAll('[data-cell] .ring'))"
                        + ".every(each => each.getBoundingClientRect().width >= 24)"))
                .isTrue();
        assertThat(page.locator(".layer").first().locator("[data-cell] text").nth(2))
                .hasText("3");

        page.locator("nav.ways a").click();

        assertThat(page).hasURL(Pattern.compile(".*asOf=1994-05-14.*"));
        assertThat(page.locator("nav.ways")).containsText("← 13 changes earlier");
        assertThat(page.locator("[data-cell][aria-current] text")).hasText("14");
    }

    @Test
    void the_plane_of_all_beliefs_says_in_words_what_its_colours_say() {
        var page = page();
        page.navigate("/views/aid/US-to-AZ/beliefs?asOf=1992-11-01&" + SEED);

        assertThat(page.locator(".legend")).containsText(Pattern.compile("unrestricted\\s+waived\\s+restricted"));
        assertThat(page.locator(".layer").nth(1).locator("[data-cell] text").first())
                .hasText("restricted");
    }
}
