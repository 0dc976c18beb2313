package chronicle.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators and administrators do on pages. */
class OperatingPagesTest extends Browsing {
    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("operationWorker")
    private SmartLifecycle worker;

    private Page operator(String at) {
        return loggedIn(new NewContextOptions().setViewportSize(1440, 900), at);
    }

    private static void edition(String name, String visitor, String start) throws IOException {
        edition(name, visitor, start, "61");
    }

    private static void edition(String name, String visitor, String start, String id) throws IOException {
        var file = EDITIONS.resolve(name).resolve("data/1961.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            <visits><visit><id>%s</id><start-date>%s</start-date><end-date>1961-05-20</end-date><visitor>%s</visitor>
            <from id="greece">Athens</from><description>Official visit.</description></visit></visits>\
            """.formatted(id, start, visitor));
    }

    private static void ask(Page page, String edition) {
        page.navigate("/imports");
        page.locator("#source").selectOption("visits");
        page.locator("#edition").fill(edition);
        page.locator("#location").fill(edition);
        page.locator("button.chief").click();
        assertThat(page.locator("#course strong").first()).hasText("planned, and not yet approved");
    }

    /** Confirms where that is asked for: what other tests have imported may be gone from an edition. */
    private static void approve(Page page) {
        for (var confirmation : page.locator("[name=sweeping]").all()) {
            confirmation.check();
        }
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
                "{\"on\": \"1961-04-18/1961-05-20\", \"reason\": \"A newspaper\"}",
                "If-Match",
                "\"" + http.get("/api/v1/entries/" + entry).at("/revision") + "\"");
        edition("pages-2", "Prime Minister Karamanlis", "1961-04-19");

        ask(page, "pages-2");

        assertThat(page.locator("#conflicts-h")).isVisible();
        assertThat(page.locator("h1")).hasText("Office of the Historian: Visits by Foreign Leaders, edition pages-2");
        assertThat(page.locator("fieldset.source li").first())
                .hasText("When: 19 April 1961 to 20 May 1961 instead of 17 April 1961 to 20 May 1961");
        page.locator("input[value=take]").first().check();
        approve(page);
        assertThat(http.get("/api/v1/entries/" + entry).at("/on")).isEqualTo("1961-04-19/1961-05-20");
    }

    @Test
    void a_plan_that_retracts_much_of_what_its_source_told_is_carried_out_only_once_that_is_confirmed()
            throws IOException {
        var page = operator("/imports");
        edition("sweeping-1", "A visitor who goes", "1961-04-17");
        ask(page, "sweeping-1");
        approve(page);
        edition("sweeping-2", "Somebody else", "1961-05-02", "62");
        ask(page, "sweeping-2");

        assertThat(page.locator("#sweeping-h")).containsText("This plan retracts ");
        var gone = page.locator(".chronology li", new Page.LocatorOptions().setHasText("A visitor who goes"));
        assertThat(gone).containsText("17 April – 20 May 1961");
        assertThat(gone.locator("a")).hasAttribute("href", Pattern.compile("/entries/.+"));
        Axe.check(page, "sweeping plan", Axe.script());
        page.locator("[name=sweeping]").evaluate("box => box.required = false");
        page.locator("button.chief").click();
        assertThat(page.locator("#sweeping-fault")).isVisible();
        assertThat(page.locator("#course strong").first()).hasText("planned, and not yet approved");
        approve(page);
        complaints().removeIf(complaint -> complaint.contains("status of 422"));
    }

    @Test
    void a_plan_with_nothing_to_do_cannot_be_approved_and_one_that_another_overtook_says_so() throws IOException {
        var page = operator("/imports");
        edition("again", "A visitor again", "1961-04-17");
        ask(page, "again");
        var overtaken = page.url();
        ask(page, "again");
        approve(page);

        page.navigate(overtaken);

        assertThat(page.locator("#course strong").first()).hasText("outdated");
        page.navigate("/imports");
        assertThat(page.locator(
                        "tr",
                        new Page.LocatorOptions()
                                .setHas(page.locator("a[href='"
                                        + overtaken.substring(address().length()) + "']"))))
                .containsText("Office of the Historian: Visits by Foreign Leaders");
        ask(page, "again");
        assertThat(page.locator("#course")).containsText("There is nothing to do");
        assertThat(page.locator("button.chief")).hasCount(0);
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
        var row = page.locator("[aria-labelledby=tokens-h] tr", new Page.LocatorOptions().setHasText("Ada Editor"));
        row.locator("button").click();
        assertThat(row).containsText("revoked");
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

    @Test
    void a_replay_is_begun_on_a_page_that_follows_its_progress_and_asks_for_a_word() throws IOException {
        var page = operator("/operations");
        worker.stop();
        try {
            page.locator("#replayed").selectOption("aid");
            page.locator("[name=switch]").check();
            page.locator("button.chief").click();
            assertThat(page.locator("h1")).hasText("Replay: Aid");
            assertThat(page.locator("#course strong")).hasText("running");
            assertThat(page.locator("progress")).hasAttribute("value", Pattern.compile("0(\\.0)?"));
            assertThat(measuredAt(page, "reading", 70)).isTrue();
            assertThat(measuredAt(page, "comparing", 78)).isFalse();
            assertThat(page.locator("#course")).containsText("running: comparing it with the copy that answers");
            page.evaluate("window.notLoadedAnew = true");
            page.route("**/operations/*", Route::abort);
            assertThat(page.locator("#course .trouble"))
                    .hasText("The chronicle could not be reached. What is shown here is its last answer. It is asked"
                            + " again every few seconds.");
        } finally {
            worker.start();
        }
        page.unroute("**/operations/*");

        assertThat(page.locator("#course strong")).hasText("waiting for confirmation");
        assertThat(page.locator("progress")).hasAttribute("value", Pattern.compile("100(\\.0)?"));
        assertThat(page.locator("#course")).containsText("No difference was found.");
        assertThat((Boolean) page.evaluate("window.notLoadedAnew")).isTrue();
        Axe.check(page, "operation", Axe.script());
        page.locator(".acts button >> text=Switch to the copy").click();
        assertThat(page.locator("#course strong")).hasText("done");
        database.sql("update chronicle.operation set sampled = 2 where id = ?")
                .param(page.url().replaceAll(".*/", ""))
                .update();
        page.reload();
        assertThat(page.locator("#course"))
                .containsText(
                        "2 subjects have so many entries that the plain reading was asked about some of their days"
                                + " only; all others were compared on every day.");
        page.locator(".acts button >> text=Back to the former copy").click();
        assertThat(page.locator("#course strong")).hasText("done");
        assertThat(http.get("/operations").text()).contains("100.0 %").doesNotContain("id=\"replay-h\"");
        complaints().clear();
    }

    /** Whether the page of an operation that is at a step says how much of it is done. */
    private boolean measuredAt(Page page, String step, long done) {
        database.sql("update chronicle.operation set step = ?, done = ?, total = 78 where id = ?")
                .params(step, done, page.url().replaceAll(".*/", ""))
                .update();
        page.reload();
        assertThat(page.locator("#course progress")).hasCount(1);
        return (Boolean) page.evaluate("document.querySelector('#course progress').hasAttribute('value')")
                && page.locator("#course").textContent().contains(done + " of 78");
    }

    @Test
    void what_a_view_failed_on_says_so_everywhere_and_is_told_further_by_a_button() {
        http.post(
                "/api/v1/entries",
                "{\"kind\": \"statement-made\", \"on\": \"2002-02-03\", \"sources\": [{\"title\": \"A paper\"}],"
                        + " \"event\": {\"speaker\": \"A speaker\", \"topic\": \"A matter\"}}");
        database.sql("""
            insert into chronicle.failure (view, copy, subject, position, entry, revision, why, program)
            select view, copy, 'AZ', 70, 'an-entry', 1, 'a bug', '0' from chronicle.progress
            where view = 'statehood' and standing = 'served'\
            """).update();
        assertThat(http.get("/views/statehood/AZ?asOf=2000-01-01").text())
                .contains("This answer is stale: telling this subject failed after position 69.");
        assertThat(http.get("/views/statehood?asOf=2000-01-01").text()).contains("stale since position 69");
        assertThat(http.get("/relations/AZ-US?asOf=2000-01-01").text()).contains("stale since position 69");
        var page = operator("/operations");
        var failed = page.locator("#failures tr", new Page.LocatorOptions().setHasText("Azerbaijan"));
        assertThat(failed).containsText("a bug");

        failed.locator("button").click();

        assertThat(page.locator("#failures")).containsText("No view has failed on anything.");
        assertThat(http.get("/views/statehood/AZ?asOf=2000-01-01").text()).doesNotContain("stale");
    }

    @Test
    void a_view_of_another_edition_says_that_it_answers_until_the_next_one_has_caught_up() {
        var subject = http.get("/api/v1/views/indicators").at("/items/0/subject");
        otherEdition(1);
        try {
            var frozen = "Edition 2 of this view answers, as of position [0-9,]+, while a newer telling catches up\\.";
            assertThat(http.get("/views/indicators").text()).containsPattern(frozen);
            assertThat(http.get("/views/indicators/" + subject).text()).containsPattern(frozen);
            for (var address : List.of("/views", "/operations")) {
                assertThat(http.get(address).text())
                        .as(address)
                        .containsOnlyOnce("edition 2 until the next one has caught up");
            }
        } finally {
            otherEdition(-1);
        }
        assertThat(http.get("/views/indicators").text()).doesNotContain("catches up");
    }

    private void otherEdition(int more) {
        database.sql("update chronicle.progress set edition = edition + ? where view = 'indicators' and standing ="
                        + " 'served'")
                .param(more)
                .update();
    }

    @Test
    void an_edition_is_imported_from_the_files_of_whoever_asks() {
        var page = operator("/imports");
        page.locator("#edition").fill("sent-along");
        page.locator("button.chief").click();
        assertThat(page.locator(".faults")).containsText("either files or a place on the server");
        page.locator("#files").setInputFiles(new FilePayload("1962.xml", "text/xml", """
            <visits><visit><id>62</id><start-date>1962-05-01</start-date><end-date>1962-05-02</end-date>
            <visitor>Somebody sent</visitor><from id="greece">Athens</from><description>A visit.</description></visit>
            </visits>\
            """.getBytes(UTF_8)));

        page.locator("button.chief").click();

        assertThat(page.locator("#course strong").first()).hasText("planned, and not yet approved");
        assertThat(page.locator(".chronology")).containsText("Somebody sent");
        approve(page);
        complaints().removeIf(complaint -> complaint.contains("status of 422"));
    }

    @Test
    void a_person_is_erased_and_one_without_the_role_is_told_which_is_needed() throws IOException {
        var made = http.post("/api/v1/tokens", "{\"name\": \"Berta Editor\", \"roles\": [\"editor\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var editor = loggedIn(new NewContextOptions().setViewportSize(1440, 900), "/record", made.at("/token"));
        assertThat(editor.navigate("/tokens").status()).isEqualTo(403);
        assertThat(editor.locator("main")).containsText("This needs the role administrator");
        Axe.check(editor, "forbidden", Axe.script());

        var page = operator("/tokens");
        page.locator("tr", new Page.LocatorOptions().setHasText("Berta Editor"))
                .locator("a >> text=Erase")
                .click();
        assertThat(page.locator(".lead")).containsText("Berta Editor, known as editor-");
        Axe.check(page, "erasure", Axe.script());
        page.locator("button.chief").click();

        assertThat(page).hasURL(address() + "/tokens");
        assertThat(page.locator("main")).not().containsText("Berta Editor");
        editor.locator("button >> text=Log in with another token").click();
        assertThat(editor.locator("h1")).hasText("Log in");
        complaints().removeIf(complaint -> complaint.contains("status of 40"));
    }

    @Test
    void every_page_of_operators_is_sound_for_all_readers_in_both_themes_and_fits_every_screen() throws IOException {
        var page = operator("/operations");
        var axe = Axe.script();
        for (var address : List.of("/operations", "/imports", "/tokens")) {
            page.navigate(address);
            Axe.check(page, address, axe);
        }
        edition("looked-at", "Somebody", "1961-04-17");
        ask(page, "looked-at");
        assertThat(page).hasURL(Pattern.compile(".*/imports/.+"));
        Axe.check(page, "plan", axe);
    }
}
