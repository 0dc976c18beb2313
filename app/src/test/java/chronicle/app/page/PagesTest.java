package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
            "/views/aid/US-to-AZ/beliefs?asOf=1992-11-01&" + SEED,
            "/relations/AZ-US/compare?asOf=1992-11-01&toAsOf=1995-11-01&" + SEED,
            "/changes?relation=AZ-US&action=recorded&limit=20",
            "/entries",
            "/entries/section-907-enacted");

    @Test
    void every_page_is_sound_for_all_readers_in_both_themes_and_fits_every_screen() throws IOException {
        var page = page();
        var axe = Axe.script();
        for (var address : PAGES) {
            var answer = page.navigate(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            Axe.check(page, address, axe);
        }
    }

    @Test
    void whoever_loses_the_way_is_told_so_on_a_page() throws IOException {
        var page = page();
        var axe = Axe.script();
        for (var address : List.of("/nowhere", "/views/moons", "/entries/nothing")) {
            var answer = page.navigate(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.headerValue("content-type")).as(address).startsWith("text/html");
            assertThat(page.locator("h1")).hasText("Not found");
            Axe.check(page, address, axe);
        }
        assertThat(page.navigate("/relations?limit=many").status()).isEqualTo(400);
        assertThat(page.locator("main")).containsText("limit");
        complaints().removeIf(complaint -> complaint.contains("status of 40"));
    }

    @Test
    void without_scripts_all_can_be_read_and_gone_through() {
        var page = page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(RELATION);

        assertThat(page.locator("#told"))
                .containsText(
                        "Uncertain whether aid from the United States to Azerbaijan was unrestricted or restricted.");
        assertThat(page.locator("#scrubber")).isHidden();
        assertThat(page.locator(".lane .track .bar.possible").first()).isVisible();

        page.locator("a[data-way=on]").click();

        assertThat(page.locator("#told h2")).hasText("On 31 December 1992");
        assertThat(page.locator("#told")).containsText("was restricted, since 1992, until January 2002.");
    }

    @Test
    void an_entry_shows_what_it_says_how_it_came_to_say_so_and_what_rests_on_it() {
        corrected("IS", "CY");

        var text = http.get("/entries/is-cy").text();

        assertThat(text)
                .contains("<dt>Sender</dt><dd>Iceland</dd>", "<del>1994</del> <ins>1 May 1994</ins>")
                .contains("A newspaper", "The gazette is dated", "This source says:")
                .contains("embassy instead of none or embassy, from 1 May 1994 up to 30 December 1994")
                .containsPattern("Position [0-9,]+ is sealed among all [0-9,]+ lines")
                .contains("href=\"/relations/CY-IS\"");
        assertThat(http.get("/views/missions/IS-to-CY?asOf=1994-06-01").text())
                .contains("How this answer changed: 2 versions", "none or embassy", "“", "The gazette is dated");
    }

    @Test
    void changes_are_picked_and_each_stands_in_the_tree() {
        long opened = corrected("IS", "LU");

        var all = http.get("/changes?relation=IS-LU").text();
        var corrections = http.get("/changes?relation=IS-LU&action=corrected&backdated=true&since=@" + opened)
                .text();

        assertThat(all)
                .containsPattern("All [0-9,]+ changes are sealed together")
                .contains(">recorded<", ">corrected<");
        assertThat(corrections)
                .contains("is-lu?knownAt=@" + (opened + 1), "The gazette is dated", "sealed")
                .doesNotContain("is-lu?knownAt=@" + opened + "\"");
        assertThat(http.get("/changes?relation=IS-LU&limit=1").text()).contains("Next page");
        assertThat(http.get("/changes?backdatet=true").status()).isEqualTo(400);
    }

    @Test
    void two_days_show_what_happened_between_and_two_positions_what_was_revised() {
        long opened = corrected("IS", "SM");

        assertThat(http.get("/relations/IS-SM/compare?asOf=1993-01-01&toAsOf=1995-01-01")
                        .text())
                .contains(
                        "<h1>What happened between 1 January 1993 and 1 January 1995</h1>",
                        "Iceland had no mission",
                        "Iceland had an embassy");
        assertThat(http.get("/relations/IS-SM/compare?asOf=1994-06-01&knownAt=@" + opened)
                        .text())
                .contains("<h1>What was revised</h1>", "Uncertain whether Iceland had an embassy", "no longer rests on")
                .contains("One subject differs.");
    }

    @Test
    void whatever_a_page_shows_can_be_had_in_the_forms_that_it_names() {
        for (var address : PAGES) {
            var links = Pattern.compile("(?s)<section id=\"get\".*?</section>")
                    .matcher(http.get(address).text())
                    .results()
                    .flatMap(get -> Pattern.compile("href=\"([^\"]+)\"")
                            .matcher(get.group())
                            .results())
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .toList();
            assertThat(links).as(address).hasSizeGreaterThan(address.matches("/|/search.*") ? -1 : 0);
            for (var link : links) {
                assertThat(http.get(link).status())
                        .as("%s of %s", link, address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void the_subjects_of_a_view_are_picked_sorted_and_shown_with_how_often_they_changed() {
        var text = http.get("/views/missions?asOf=1992-04-01&sort=-subject&q=azerbaijan&" + SEED)
                .text();

        assertThat(text).contains("2 subjects", "aria-label=\"Through the years 1992\"");
        assertThat(text.indexOf("United States → Azerbaijan")).isLessThan(text.indexOf("Azerbaijan → United States"));
        assertThat(http.get("/views/missions?asOf=1992-04-01&limit=1&" + SEED).text())
                .contains("after=1", "Next page");
        assertThat(http.get("/views/missions?after=x").status()).isEqualTo(400);
        assertThat(http.get("/relations?q=united+azer&sort=-last").text())
                .contains("AZ-US")
                .doesNotContain("AM-AZ");
    }

    /** An embassy that was opened some day of 1994, and then on the first of May; the position that recorded it. */
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
    void the_hint_of_the_search_can_be_read_at_every_width() {
        var page = page();
        page.navigate("/relations");
        for (int width : new int[] {1440, 1216, 1100, 1040, 800, 390}) {
            page.setViewportSize(width, 900);
            assertThat((Boolean) page.evaluate("""
                () => {
                    const field = document.querySelector("form.search input"), style = getComputedStyle(field);
                    const ruler = document.createElement("canvas").getContext("2d");
                    ruler.font = style.font;
                    return ruler.measureText(field.placeholder).width
                        <= field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                }\
                """)).as("at %d", width).isTrue();
        }
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
    void subjects_are_called_by_their_names_before_anything_is_told_of_them() {
        for (var address : List.of(
                "/relations/AZ-US",
                "/views/positions/" + "administration-of-george-h-w-bush--section-907-of-the-freedom-support-act")) {
            assertThat(http.get(address + "?asOf=1900-01-01&" + SEED).text())
                    .as(address)
                    .contains("Administration of George H. W. Bush · Section 907 of the Freedom Support Act")
                    .doesNotContain("H W Bush ·");
        }
    }

    @Test
    void a_state_says_what_stands_beside_its_headlines_and_why_in_the_order_of_the_days() {
        var text = http.get("/relations/AZ-US/state?asOf=2026-01-01&" + SEED).text();

        assertThat(text)
                .contains("restricted by US Congress, waiver authorized by US Congress, waived by")
                .contains("<dd>10,000,000 USD, Stronger security structures in the Caspian</dd>")
                .contains("<dd>Khazar Ibrahim, ambassador, since August 2025 or before</dd>")
                .contains("results approve 53 %, disapprove 27 %, uncertain 21 %</dd>")
                .doesNotContainPattern(", (?:currency|purpose|score|stance) ");
        assertThat(text.indexOf("/entries/section-907-enacted"))
                .isPositive()
                .isLessThan(text.indexOf("/entries/section-907-waiver-extended"));
    }

    @Test
    void the_list_of_relations_shows_when_how_much_is_spoken_of() {
        assertThat(http.get("/relations").text())
                .contains("<a href=\"/relations/AZ-US\">Azerbaijan – United States</a>")
                .containsPattern("aria-label=\"Through the years 1991–20[0-9]{2}\"><path ")
                .contains("aria-label=\"Through the years 1922\"");
    }

    @Test
    void entries_through_the_years_are_drawn_on_one_line_of_time_where_there_is_room_for_it() {
        var page = page();
        page.navigate("/relations");
        var line = page.locator("th.sparks .years");
        assertThat(line).hasText(Pattern.compile("1[0-9]{3} 20[0-9]{2}"));

        page.setViewportSize(390, 844);

        assertThat(line).isHidden();
        assertThat(page.locator(".spark").first()).isHidden();
        assertThat((Boolean)
                        page.evaluate("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.scroll'))"))
                .isTrue();
    }

    @Test
    void how_an_answer_came_about_is_printed_too() {
        var page = page();
        page.navigate("/relations/AZ-US/state?asOf=1992-11-01&" + SEED);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (var learnt : page.locator(".learning li").all()) {
            assertThat(learnt).isVisible();
        }
        assertThat(page.locator(".learning li")).not().hasCount(0);
        assertThat(page.locator("#get details").first()).isHidden();
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
