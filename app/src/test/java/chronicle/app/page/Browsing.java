package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chronicle.app.RunningChronicle;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A browser without a window at a running chronicle. It is the chromium of the machine, or the one that the property
 * {@code chronicle.browser} names; nothing is downloaded. Whatever a page complains of fails its test.
 */
abstract class Browsing extends RunningChronicle {
    private static final Path BROWSER = Path.of(System.getProperty("chronicle.browser", "/usr/bin/chromium"));

    /** A busy machine takes its time; what does not come at all fails all the same. */
    private static final double PATIENCE = 30_000;

    private static @Nullable Browser browser;
    private static final Map<String, String> SESSIONS = new HashMap<>();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** One browser for all tests; it ends with them. */
    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + "; -Dchronicle.browser= may name one");
        if (browser != null) {
            return;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterEach
    void nobodyComplained() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    /** What pages complained of so far. */
    List<String> complaints() {
        return complaints;
    }

    /** A page of a browser of its own. */
    Page page(NewContextOptions options) {
        var context = Objects.requireNonNull(browser).newContext(options.setBaseURL(address()));
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A page on which the administrator is logged in; the first time by the form. */
    Page loggedIn(NewContextOptions options, String from) {
        var session = SESSIONS.get(address());
        if (session == null) {
            var page = loggedIn(options, from, http.token());
            SESSIONS.put(address(), page.context().storageState());
            return page;
        }
        var page = page(options.setStorageState(session));
        page.navigate(from);
        return page;
    }

    /** A page on which somebody is logged in with a token. */
    Page loggedIn(NewContextOptions options, String from, String token) {
        var page = page(options);
        page.navigate("/login?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        page.locator("#token").fill(token);
        page.locator("#token").press("Enter");
        page.waitForURL(address() + from);
        return page;
    }

    /** A page on a wide screen. */
    Page page() {
        return page(new NewContextOptions().setViewportSize(1440, 900));
    }

    /** The position at which an embassy was recorded whose opening has been corrected since. */
    long corrected(String sender, String host) {
        var id = (sender + "-" + host).toLowerCase(Locale.ROOT);
        var recorded = http.post("/api/v1/entries", """
            {"id": "%s", "kind": "mission-opened", "on": "1994", "sources": [{"title": "A newspaper"}],
                "event": {"sender": "%s", "host": "%s", "rank": "embassy"}}\
            """.formatted(id, sender, host));
        var corrected = http.post("/api/v1/entries/" + id + "/corrections", """
            {"on": "1994-05-01", "reason": "The gazette is dated", "sources": [{"title": "The gazette"},
                {"title": "A newspaper", "says": {"on": "1994"}}]}\
            """, "If-Match", "\"1\"");
        assertThat(corrected.status()).isEqualTo(201);
        return recorded.json().path("position").asLong();
    }
}
