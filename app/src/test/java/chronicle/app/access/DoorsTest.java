package chronicle.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A chronicle that trusts an issuer of OpenID tokens, and limits its own machine too: who comes in, and how often. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "chronicle.seed.enabled=false",
            "chronicle.access.writes-per-second=40",
            "chronicle.access.logins-per-minute=1000",
            "chronicle.access.roles-claim=access.roles",
            "spring.security.oauth2.resourceserver.jwt.audiences=chronicle"
        })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class DoorsTest {
    private static final String ENTRIES = "/api/v1/entries";
    private static final String ISSUER = "https://issuer.example";
    private static final Path DATA = fresh();
    private static final RSAKey KEY = key("the-issuers");

    private static HttpServer issuer;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Client http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("chronicle.data", DATA::toString);
        settings.add(
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                () -> "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys");
    }

    @BeforeEach
    void connect() throws IOException {
        http = new Client(port, Files.readString(DATA.resolve("admin-token")).strip());
    }

    @BeforeAll
    static void open() {
        issuer = serve(new JWKSet(KEY.toPublicJWK()));
    }

    @AfterAll
    static void close() {
        issuer.stop(0);
    }

    @Test
    void whoever_the_issuer_vouches_for_writes_under_one_pseudonym() throws Exception {
        var first = http.as(signed(KEY, claims("ada@issuer").build())).post(ENTRIES, visit());
        var again = http.as(signed(KEY, claims("ada@issuer").jwtID("another").build()))
                .post(ENTRIES, visit());
        var other = http.as(signed(KEY, claims("bob").build())).post(ENTRIES, visit());

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/recordedBy")).matches("editor-[0-9a-z]{10}").isEqualTo(again.at("/recordedBy"));
        assertThat(other.at("/recordedBy")).matches("editor-[0-9a-z]{10}").isNotEqualTo(first.at("/recordedBy"));
        assertThat(database.sql("select name from chronicle.editor where id = ?")
                        .param(first.at("/recordedBy"))
                        .query(String.class)
                        .single())
                .isEqualTo("Name of ada@issuer");
        assertThat(http.get("/api/v1/exports/journal.ndjson").text()).doesNotContain("ada@issuer", ISSUER);
    }

    @Test
    void a_token_of_the_issuer_opens_what_its_roles_do_and_leaves_nothing_behind_if_it_has_none() throws Exception {
        var none = signed(
                KEY,
                claims("cleo").claim("access", Map.of("roles", List.of("king"))).build());
        var auditor = signed(
                KEY,
                claims("dora").claim("access", Map.of("roles", "auditor other")).build());

        assertThat(http.as(none).post(ENTRIES, visit()).slug()).isEqualTo("forbidden");
        assertThat(http.as(auditor).post(ENTRIES, visit()).slug()).isEqualTo("forbidden");
        assertThat(http.get("/api/v1/kinds?limit=1", http.as(none).authorized()).status())
                .isEqualTo(200);
        assertThat(names()).doesNotContain("Name of cleo").contains("Name of dora");
    }

    @Test
    void a_token_that_is_late_or_meant_for_others_or_of_a_stranger_is_refused() throws Exception {
        var late = claims("emma").expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))));
        var meantForOthers = claims("emma").audience("another program");
        for (var token : List.of(
                signed(KEY, late.build()),
                signed(KEY, meantForOthers.build()),
                signed(key("the-issuers"), claims("emma").build()),
                signed(KEY, claims(null).build()),
                signed(KEY, claims("emma").build()) + "x")) {
            var refused = http.as(token).post(ENTRIES, visit());

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.slug()).isEqualTo("unauthenticated");
            assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
        assertThat(names()).doesNotContain("Name of emma");
    }

    @Test
    void somebody_who_logs_in_writes_in_a_session_and_with_its_token_against_forgery_only() {
        var made = make("Fay Editor");
        var browser = new Browser();
        var before = browser.cookie;

        var in = browser.login(made.at("/token"));

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.header("Location")).doesNotContain("login");
        assertThat(browser.cookie).isNotEqualTo(before).startsWith("chronicle-session=");
        assertThat(in.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        var forged = browser.post(ENTRIES, visit());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.at("/detail")).contains("X-CSRF-TOKEN");
        var written = browser.post(ENTRIES, visit(), "X-CSRF-TOKEN", browser.csrf());
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(written.at("/recordedBy")).isEqualTo(made.at("/editor"));

        assertThat(browser.form("/logout", "_csrf=" + encoded(browser.csrf())).header("Location"))
                .endsWith("/login?out");
        assertThat(browser.post(ENTRIES, visit()).status()).isEqualTo(401);
    }

    @Test
    void a_session_ends_with_the_token_it_began_with() {
        var made = make("Gwen Editor");
        var browser = new Browser();
        browser.login(made.at("/token"));
        var csrf = browser.csrf();
        assertThat(browser.post(ENTRIES, visit(), "X-CSRF-TOKEN", csrf).status())
                .isEqualTo(201);

        http.delete("/api/v1/tokens/" + made.at("/id"));

        assertThat(browser.post(ENTRIES, visit(), "X-CSRF-TOKEN", csrf).status())
                .isNotEqualTo(201);
        assertThat(browser.post(ENTRIES, visit()).status()).isEqualTo(401);
    }

    @Test
    void whoever_logs_in_with_a_token_of_the_issuer_stays_in_until_it_expires_or_that_person_is_erased()
            throws Exception {
        var browser = new Browser();
        browser.login(signed(KEY, claims("hugo").build()));
        var csrf = browser.csrf();
        var first = browser.post(ENTRIES, visit(), "X-CSRF-TOKEN", csrf);
        var second = browser.post(ENTRIES, visit(), "X-CSRF-TOKEN", csrf);
        var brief = new Browser();
        brief.login(signed(
                KEY,
                claims("ines")
                        .expirationTime(Date.from(Instant.now().minusSeconds(60).plusSeconds(2)))
                        .build()));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.at("/recordedBy")).isEqualTo(first.at("/recordedBy"));
        await().until(() -> brief.post(ENTRIES, visit()).status() == 401);

        assertThat(http.delete("/api/v1/editors/" + first.at("/recordedBy")).status())
                .isEqualTo(204);
        assertThat(browser.post(ENTRIES, visit(), "X-CSRF-TOKEN", csrf).status())
                .isNotEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "chronicle_0123456789abcdefghijklmnopqrstuvwxyz_-ABCDE"})
    void a_login_without_a_good_token_leads_back_to_the_page_which_says_so(String token) {
        var browser = new Browser();

        assertThat(browser.login(token).header("Location")).endsWith("/login?refused");
        assertThat(browser.get("/login?refused").text()).contains("opens nothing here");
        assertThat(browser.post(ENTRIES, visit(), "X-CSRF-TOKEN", browser.csrf())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_login_that_another_site_sends_is_refused() {
        var forged = http.send(
                "POST",
                "/login",
                ("token=" + http.token()).getBytes(UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(http.get(
                                "/api/v1/tokens",
                                "Cookie",
                                forged.header("Set-Cookie").split(";")[0])
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_login_page_is_a_labelled_form_without_scripts_or_styles_in_it() {
        var page = http.get("/login");

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text())
                .contains("<html lang=\"en\"", "<label for=\"token\">", "type=\"password\"", "role=\"status\"")
                .doesNotContainPattern("<script(?! src=\"/assets/)")
                .doesNotContain("<style", "style=", "${", "onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api/docs", "/api/v1/kinds?limit=1", "/api/v1/nothing", "/nowhere"})
    void every_answer_tells_the_browser_what_it_may_do_with_it(String path) {
        var answer = http.get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Set-Cookie").isEmpty()).isEqualTo(!path.equals("/login"));
    }

    @Test
    void a_token_that_writes_too_often_is_told_when_it_may_again() {
        var hasty = http.as(make("Hope Editor").at("/token"));
        var replies = IntStream.range(0, 400)
                .parallel()
                .mapToObj(_ -> hasty.post(ENTRIES + "?dryRun=true", "{}"))
                .toList();

        var refused = replies.stream().filter(reply -> reply.status() == 429).toList();
        assertThat(refused).isNotEmpty();
        assertThat(replies.stream().filter(reply -> reply.status() == 422).count())
                .isGreaterThanOrEqualTo(40);
        assertThat(refused).extracting(Reply::slug).containsOnly("too-many-requests");
        assertThat(refused).extracting(reply -> reply.header("Retry-After")).containsOnly("1");
        assertThat(hasty.get("/api/v1/kinds?limit=1", hasty.authorized()).status())
                .isEqualTo(200);
        await().until(() -> hasty.post(ENTRIES + "?dryRun=true", "{}").status() == 422);
    }

    @Test
    void no_log_has_a_secret_or_a_name(CapturedOutput log) throws Exception {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        var talkative = List.of("chronicle", "org.springframework.security", "org.springframework.web");
        talkative.forEach(name -> logging.setLogLevel(name, LogLevel.TRACE));
        try {
            var made = make("Iris Secretive");
            var secret = made.at("/token");
            var foreign = signed(KEY, claims("jane").build());
            var browser = new Browser();
            browser.login(secret);
            browser.login("a-password-of-elsewhere");
            http.as(secret).post(ENTRIES, visit());
            http.as(secret + "x").post(ENTRIES, visit());
            http.as(foreign).post(ENTRIES, visit());
            http.as(foreign + "x").post(ENTRIES, visit());
            http.delete("/api/v1/tokens/" + made.at("/id"));
            http.as(secret).post(ENTRIES, visit());

            assertThat(log.getAll())
                    .contains(made.at("/id"), made.at("/editor"), "/login")
                    .doesNotContain(secret, "a-password-of-elsewhere", foreign, http.token())
                    .doesNotContain("Iris Secretive", "Name of jane");
        } finally {
            talkative.forEach(name -> logging.setLogLevel(name, null));
        }
    }

    /** Keeps its cookie, as browsers do. */
    private final class Browser {
        private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
        private String cookie = "";

        Browser() {
            get("/login");
        }

        Reply get(String path) {
            return kept(http.send("GET", path, new byte[0], "Cookie", cookie));
        }

        /** The token of its session against forgery. */
        String csrf() {
            var found = CSRF.matcher(get("/login").text());
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        Reply login(String token) {
            return form("/login", "_csrf=" + encoded(csrf()) + "&token=" + encoded(token));
        }

        Reply form(String path, String fields) {
            return kept(http.send(
                    "POST",
                    path,
                    fields.getBytes(UTF_8),
                    "Cookie",
                    cookie,
                    "Content-Type",
                    "application/x-www-form-urlencoded"));
        }

        Reply post(String path, String body, String... more) {
            var headers = IntStream.range(0, more.length + 4)
                    .mapToObj(i -> i < more.length
                            ? more[i]
                            : List.of("Cookie", cookie, "Content-Type", "application/json")
                                    .get(i - more.length))
                    .toArray(String[]::new);
            return kept(http.send("POST", path, body.getBytes(UTF_8), headers));
        }

        private Reply kept(Reply reply) {
            var set = reply.header("Set-Cookie");
            if (!set.isEmpty()) {
                cookie = set.split(";")[0];
            }
            return reply;
        }
    }

    private List<String> names() {
        return database.sql("select name from chronicle.editor where name is not null")
                .query(String.class)
                .list();
    }

    private Reply make(String name) {
        var made = http.post("/api/v1/tokens", "{\"name\": \"" + name + "\", \"roles\": [\"editor\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("chronicle")
                .subject(subject)
                .claim("name", "Name of " + subject)
                .claim("access", Map.of("roles", List.of("editor", "uma_protection")))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve(JWKSet keys) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                var body = keys.toString().getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String visit() {
        return """
            {"kind": "visit-paid", "on": "2024-05-05", "event": {"visitor": "Somebody", "from": "DE", "to": "FR"},
             "sources": [{"title": "a test"}]}\
            """;
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "doors");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
