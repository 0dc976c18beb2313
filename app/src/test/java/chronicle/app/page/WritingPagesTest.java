package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.Kind;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Recording and correcting on pages, as people do it. */
class WritingPagesTest extends Browsing {
    private static final String OPENED = "/record/mission-opened";
    private static final String MARCH = "16 March 1994";

    private Page editor() {
        return loggedIn(new NewContextOptions().setViewportSize(1440, 900), "/record");
    }

    private static void fill(Page page, String pointer, String text) {
        page.locator("[name='" + pointer + "']").fill(text);
    }

    /** An embassy that nobody opened before. */
    private static void embassy(Page page, String sender, String host, String on) {
        page.navigate(OPENED);
        fill(page, "/on", on);
        fill(page, "/event/sender", sender);
        fill(page, "/event/host", host);
        page.locator("[name='/event/rank']").selectOption("embassy");
        fill(page, "/sources/0/title", "A register of missions");
        fill(page, "/reason", "Found in the register");
    }

    private static void save(Page page) {
        page.locator("button.chief").click();
        assertThat(page).hasURL(Pattern.compile(".*/entries/[^/]+$"));
    }

    private String recorded(String sender, String host, String on) {
        return http.post(
                        "/api/v1/entries",
                        "{\"kind\": \"mission-opened\", \"on\": \"%s\", \"sources\": [{\"title\": \"A register\"}],"
                                        .formatted(on)
                                + " \"event\": {\"sender\": \"%s\", \"host\": \"%s\", \"rank\": \"embassy\"}}"
                                        .formatted(sender, host))
                .at("/id");
    }

    @Test
    void what_is_recorded_and_corrected_is_told_at_both_times() {
        var page = editor();
        embassy(page, "Norway", "Bhutan", MARCH);
        assertThat(page.locator("#field-on-note")).containsText("16 March 1994 1994-03-16");

        page.locator(".acts button[value=preview]").click();

        assertThat(page.locator(".preview .says")).hasText("Norway opened its embassy in Bhutan (16 March 1994).");
        assertThat(page.locator(".preview"))
                .containsText("Missions, Norway → Bhutan: embassy instead of none, from 16 March 1994 on");
        assertThat(page.locator("#preview-h")).isFocused();
        save(page);
        long first = head();

        page.locator("a.way", new Page.LocatorOptions().setHasText("Correct this"))
                .click();
        assertThat(page.locator("[name='/on']")).hasValue(MARCH);
        assertThat(page.locator("[name='/event/sender']")).hasValue("Norway");
        fill(page, "/on", "by May 1995");
        page.locator(".acts button[value=preview]").click();
        assertThat(page.locator(".preview li").first()).containsText("Missions, Norway → Bhutan");
        assertThat(page.locator(".preview .missing")).hasText("Before it can be stored: Say why you correct this.");
        assertThat(page.locator("#field-reason-fault")).hasText("Say why you correct this.");
        fill(page, "/reason", "The register gives the month alone");
        save(page);

        page.navigate("/relations/BT-NO?asOf=1994-06-01&knownAt=@" + first);
        assertThat(page.locator("#told")).containsText("Norway had an embassy in Bhutan, since 16 March 1994.");
        page.navigate("/relations/BT-NO?asOf=1994-06-01");
        assertThat(page.locator("#told")).containsText("Uncertain");
    }

    @Test
    void of_two_editors_the_second_sees_both_versions_and_loses_nothing() throws IOException {
        var entry = recorded("SE", "BT", "1995");
        var page = editor();
        page.navigate("/entries/" + entry + "/corrections");
        fill(page, "/on", "May 1995");
        fill(page, "/reason", "A letter in the archive");
        http.post(
                "/api/v1/entries/" + entry + "/corrections",
                "{\"event\": {\"sender\": \"SE\", \"host\": \"BT\", \"rank\": \"legation\"}, \"reason\": \"It was no"
                        + " embassy\"}",
                "If-Match",
                "\"1\"");

        page.locator("button.chief").click();

        var versions = page.locator(".versions");
        assertThat(versions).containsText("It is at revision 2 now");
        assertThat(versions).containsText("It was no embassy");
        assertThat(versions.locator("tbody tr")).hasText(new Pattern[] {
            Pattern.compile("When\\s*1995\\s*1995\\s*May 1995\\s*yours"),
            Pattern.compile("Rank\\s*embassy\\s*legation\\s*legation\\s*theirs")
        });
        assertThat(page.locator("[name='/on']")).hasValue("May 1995");
        assertThat(page.locator("[name='/reason']")).hasValue("A letter in the archive");
        Axe.check(page, "conflict", Axe.script());
        save(page);
        var now = http.get("/api/v1/entries/" + entry);
        assertThat(now.at("/on")).isEqualTo("1995-05");
        assertThat(now.at("/event/rank")).isEqualTo("legation");
        assertThat(now.at("/revision")).isEqualTo("3");
    }

    @Test
    void without_scripts_too_a_visitor_logs_in_and_corrects_retracts_and_reinstates() {
        var entry = recorded("FI", "BT", "1996");
        var page = page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/entries/" + entry);
        page.locator("a.way").click();
        assertThat(page.locator("h1")).hasText("Log in");
        page.locator("#token").fill(http.token());
        page.locator("button.chief").click();

        assertThat(page.locator("h1")).hasText("Correct this entry");
        fill(page, "/on", "05/06/1996");
        fill(page, "/reason", "The exact day");
        page.locator("button.chief").click();
        assertThat(page.locator("#field-on-fault")).containsText("This can be read in two ways. Which day is meant?");
        assertThat(page.locator("#field-on")).isFocused();
        page.locator("#field-on-fault button").first().click();
        assertThat(page.locator("[name='/on']")).hasValue("5 June 1996");
        save(page);
        assertThat(http.get("/api/v1/entries/" + entry).at("/on")).isEqualTo("1996-06-05");

        page.locator("a.way >> text=Retract").click();
        assertThat(page.locator(".preview")).containsText("Missions, Finland → Bhutan");
        assertThat(page.locator(".preview .missing")).hasText("Before it can be stored: Say why you retract this.");
        page.locator("button.chief").click();
        assertThat(page.locator("#field-reason")).isFocused();
        assertThat(page.locator("#field-reason-fault")).hasText("A retraction needs a reason.");
        fill(page, "/reason", "It was another country");
        save(page);
        assertThat(http.get("/api/v1/entries/" + entry).at("/status")).isEqualTo("retracted");

        page.locator("a.way >> text=Reinstate").click();
        fill(page, "/reason", "It was not");
        save(page);
        assertThat(http.get("/api/v1/entries/" + entry).at("/status")).isEqualTo("standing");
        complaints().removeIf(complaint -> complaint.contains("status of 422"));
    }

    @Test
    void a_form_is_filled_in_by_keyboard_alone_and_leads_to_what_is_wrong() {
        var page = editor();
        page.navigate("/record/conflict-began");
        page.locator("[name='/on']").focus();
        var keys = page.keyboard();
        keys.type("early 1931");
        keys.press("Tab");
        keys.type("Leticia");
        keys.press("Tab");
        keys.type("Colombia");
        keys.press("Tab");
        keys.type("Perou");
        keys.press("Enter");

        assertThat(page.locator(".faults h2")).hasText("3 problems to fix");
        assertThat(page.locator("#field-event-sides-1")).isFocused();
        assertThat(page.locator("#field-event-sides-1-fault"))
                .containsText("No party goes by the name or code “Perou”");
        assertThat(page.locator(".faults li"))
                .containsText(new String[] {"No party goes by", "Source 1, Title: ", "Why you record this: "});
        keys.press("ControlOrMeta+A");
        keys.type("Peru");
        for (int i = 0; i < 8 && !"/sources/0/title".equals(focused(page)); i++) {
            keys.press("Tab");
        }
        keys.type("A history of the Amazon");
        keys.press("Enter");
        assertThat(page.locator("#preview-h")).isFocused();
        assertThat(page.locator("#field-reason-fault")).hasText("Say why you record this.");
        keys.press("Tab");
        while (!"save".equals(page.evaluate("document.activeElement.value"))) {
            keys.press("Tab");
        }
        keys.press("Enter");
        assertThat(page.locator("#field-reason")).isFocused();
        assertThat(page.locator("#field-reason-fault")).hasText("Say why you record this.");
        keys.type("It was missing");
        keys.press("Tab");
        while (!"save".equals(page.evaluate("document.activeElement.value"))) {
            keys.press("Tab");
        }
        keys.press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/entries/[^/]+$"));
        assertThat(http.get("/api/v1/views/conflict/leticia?asOf=1932-01-01").at("/status"))
                .isEqualTo("active");
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.name");
    }

    @Test
    void a_form_that_finds_no_answer_says_so_and_loses_nothing() {
        var page = editor();
        embassy(page, "Norway", "Nauru", "1996");
        var trouble = page.locator("[role=alert].trouble");
        assertThat(trouble).isHidden();
        page.route("**" + OPENED, Route::abort);

        page.locator("button.chief").click();

        assertThat(trouble).containsText("The chronicle could not be reached. Nothing of what you typed is lost.");
        assertThat(trouble).isInViewport();
        page.unroute("**" + OPENED);
        page.route(
                "**" + OPENED,
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"The journal is busy.\"}")));

        page.locator("button.chief").click();

        assertThat(trouble).containsText("The chronicle could not answer. The journal is busy. Nothing of what you");
        assertThat(page.locator("[name='/event/host']")).hasValue("Nauru");
        page.unroute("**" + OPENED);
        save(page);
        complaints().clear();
    }

    @Test
    void whose_login_has_ended_logs_in_in_another_window_and_goes_on_with_the_form() {
        var page = loggedIn(new NewContextOptions(), "/record", http.token());
        embassy(page, "Norway", "Tuvalu", "1997");
        page.context().clearCookies();

        page.locator("button.chief").click();

        assertThat(page.locator(".trouble")).containsText("You are not logged in any more");
        var other = page.waitForPopup(() -> page.locator(".trouble a").click());
        other.locator("#token").fill(http.token());
        other.locator("#token").press("Enter");
        assertThat(other).hasURL(address() + OPENED);
        assertThat(page.locator("[name='/event/host']")).hasValue("Tuvalu");
        save(page);
        complaints().clear();
    }

    @Test
    void a_button_pressed_twice_records_once() {
        var page = editor();
        embassy(page, "Iceland", "Bhutan", "1997");
        long before = head();

        page.locator("button.chief").dblclick();

        assertThat(page).hasURL(Pattern.compile(".*/entries/[^/]+$"));
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void every_kind_has_its_form_because_it_has_its_fields() {
        for (var kind : Kind.all()) {
            var form = http.get("/record/" + kind.name(), http.authorized());
            assertThat(form.status()).as(kind.name()).isEqualTo(200);
            kind.fields()
                    .forEach(field ->
                            assertThat(form.text()).containsPattern("name=\"/event/" + field.name() + "[\"/]"));
        }
        var choice = http.get("/record", http.authorized()).text();
        assertThat(Kind.all()).allSatisfy(kind -> assertThat(choice).contains("href=\"/record/" + kind.name() + "\""));
    }

    @Test
    void a_form_is_refused_for_a_field_that_it_does_not_have_and_for_a_login_that_leads_elsewhere() {
        var form = http.send(
                "POST",
                OPENED,
                "/event/captial=Oslo".getBytes(UTF_8),
                http.authorized("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.text()).contains("Known here: /event/city");
        assertThat(http.get("/dates?word=1994").status()).isEqualTo(400);
        assertThat(http.get(OPENED, "Accept", "text/html").header("Location"))
                .endsWith("/login?from=%2Frecord%2Fmission-opened");

        var page = page();
        page.navigate("/login?from=//elsewhere.example/");
        page.locator("#token").fill(http.token());
        page.locator("#token").press("Enter");
        assertThat(page).hasURL(address() + "/");
    }

    @Test
    void every_form_is_sound_for_all_readers_in_both_themes_and_fits_every_screen() throws IOException {
        var entry = recorded("DK", "BT", "1998");
        var page = editor();
        var axe = Axe.script();
        for (var address : List.of(
                "/login",
                "/record",
                OPENED + "?relation=AZ-US",
                "/record/opinion-surveyed",
                "/entries/" + entry + "/corrections",
                "/entries/" + entry + "/retractions")) {
            page.navigate(address);
            Axe.check(page, address, axe);
        }
        page.navigate("/record/peace-agreement-signed");
        fill(page, "/on", "30 February 1992");
        page.locator("button.chief").click();
        assertThat(page.locator(".faults")).isVisible();
        Axe.check(page, "faults", axe);
        embassy(page, "Denmark", "Bhutan", UUID.randomUUID().toString());
        fill(page, "/on", "about 1985");
        page.locator(".acts button[value=preview]").click();
        assertThat(page.locator(".preview")).isVisible();
        Axe.check(page, "preview", axe);
    }
}
