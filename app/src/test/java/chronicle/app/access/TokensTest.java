package chronicle.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokensTest extends RunningChronicle {
    private static final String TOKENS = "/api/v1/tokens";
    private static final String ENTRIES = "/api/v1/entries";

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Test
    void whoever_is_given_a_token_writes_under_a_pseudonym() {
        var made = make("Ada Editor", "editor");

        assertThat(made.header("Location")).isEqualTo(TOKENS + "/" + made.at("/id"));
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.at("/createdBy")).isEqualTo("administrator");
        var written = bearer(made).post(ENTRIES, visit());
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.at("/recordedBy")).isEqualTo(made.at("/editor")).matches("editor-[0-9a-z]{10}");
        assertThat(http.get("/api/v1/changes?limit=1&by=" + made.at("/editor")).at("/items/0/entry"))
                .isEqualTo(written.at("/id"));
        assertThat(http.get("/api/v1/exports/journal.ndjson").text()).doesNotContain("Ada Editor");
    }

    @Test
    void a_secret_is_shown_once_and_kept_nowhere() {
        var made = make("Bea Editor", "editor", "auditor");
        var secret = made.at("/token");

        assertThat(secret).matches("chronicle_[0-9A-Za-z_-]{43}");
        var shown = http.get(TOKENS + "/" + made.at("/id"), http.authorized());
        assertThat(shown.at("/name")).isEqualTo("Bea Editor");
        assertThat(shown.json().at("/roles").toString()).isEqualTo("[\"editor\",\"auditor\"]");
        assertThat(shown.json().has("token")).isFalse();
        assertThat(http.get(TOKENS, http.authorized()).text())
                .contains(made.at("/id"))
                .doesNotContain(secret);
        assertThat(database.sql("select digest from chronicle.access_token t where id = ? and t::text not like ?")
                        .params(made.at("/id"), "%" + secret + "%")
                        .query(byte[].class)
                        .single())
                .isEqualTo(new Secret(secret).digest());
        assertThat(new Secret(secret).toString()).doesNotContain(secret);
    }

    @Test
    void a_revoked_token_opens_nothing_from_then_on_and_stays_in_the_list() {
        var made = make("Cleo Editor", "editor");
        assertThat(bearer(made).post(ENTRIES, visit()).status()).isEqualTo(201);
        long head = head();

        assertThat(http.delete(TOKENS + "/" + made.at("/id")).status()).isEqualTo(204);

        var refused = bearer(made).post(ENTRIES, visit());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.slug()).isEqualTo("unauthenticated");
        assertThat(refused.header("WWW-Authenticate"))
                .startsWith("Bearer realm=")
                .contains("error=\"invalid_token\"", "the token was revoked at");
        assertThat(head()).isEqualTo(head);
        var revokedAt =
                http.get(TOKENS + "/" + made.at("/id"), http.authorized()).at("/revokedAt");
        assertThat(Instant.parse(revokedAt)).isNotNull();
        assertThat(http.delete(TOKENS + "/" + made.at("/id")).status()).isEqualTo(204);
        assertThat(http.get(TOKENS + "/" + made.at("/id"), http.authorized()).at("/revokedAt"))
                .isEqualTo(revokedAt);
        assertThat(http.delete(TOKENS + "/token-of-nobody").slug()).isEqualTo("not-found");
    }

    @Test
    void what_another_node_revokes_opens_nothing_here_either_some_seconds_later() {
        var made = make("Dora Editor", "editor");
        assertThat(bearer(made).post(ENTRIES + "?dryRun=true", visit()).status())
                .isEqualTo(200);

        database.sql("update chronicle.access_token set revoked_at = now() where id = ?")
                .param(made.at("/id"))
                .update();

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        bearer(made).post(ENTRIES + "?dryRun=true", visit()).status() == 401);
    }

    @Test
    void an_expired_token_is_refused_and_the_challenge_says_so() {
        var secret = Secret.draw();
        var made = make("Emma Editor", "editor");
        database.sql("""
            insert into chronicle.access_token (id, digest, editor, roles, expiry, created_by)
            values ('token-expired', ?, ?, array['editor'], '2020-02-29T12:00:00Z', 'a test')\
            """).params(secret.digest(), made.at("/editor")).update();
        long head = head();

        var refused = http.as(secret.text()).post(ENTRIES, visit());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/detail")).startsWith("The token expired at 2020-02-29T12:00:00Z.");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"invalid_token\"", "error_description=\"the token expired at 2020-02-29T12:00:00Z\"");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_token_lasts_90_days_if_nothing_is_said_and_to_the_end_of_the_day_that_is() {
        var until = post("{\"name\": \"Fay\", \"roles\": [\"editor\"], \"expiry\": \"2099-12-31\"}");
        var usual = Instant.parse(make("Gwen Editor", "editor").at("/expiry"));

        assertThat(until.at("/expiry")).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(usual)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
    }

    @Test
    void a_role_opens_its_own_doors_only() {
        var editor = bearer(make("Hope Editor", "editor"));
        var auditor = bearer(make("Iris Auditor", "auditor"));
        long head = head();

        assertThat(auditor.post(ENTRIES, visit()).slug()).isEqualTo("forbidden");
        assertThat(editor.get(TOKENS, editor.authorized()).slug()).isEqualTo("forbidden");
        assertThat(editor.post(TOKENS, "{\"name\": \"Me\", \"roles\": [\"administrator\"]}")
                        .slug())
                .isEqualTo("forbidden");
        assertThat(http.get(TOKENS).slug()).isEqualTo("unauthenticated");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void another_token_of_the_same_person_writes_under_the_same_pseudonym() {
        var first = make("Jane Editor", "editor");
        var second = post("{\"editor\": \"" + first.at("/editor") + "\", \"roles\": [\"editor\"]}");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/name")).isEqualTo("Jane Editor");
        assertThat(bearer(second).post(ENTRIES, visit()).at("/recordedBy")).isEqualTo(first.at("/editor"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"roles\": [\"editor\"]} | /name",
                "{\"name\": \"Me\", \"editor\": \"editor-1\", \"roles\": [\"editor\"]} | /editor",
                "{\"editor\": \"editor-of-nobody\", \"roles\": [\"editor\"]} | /editor",
                "{\"name\": \" \", \"roles\": [\"editor\"]} | /name",
                "{\"name\": \"Me\"} | /roles",
                "{\"name\": \"Me\", \"roles\": []} | /roles",
                "{\"name\": \"Me\", \"roles\": [\"editor\", \"king\"]} | /roles",
                "{\"name\": \"Me\", \"roles\": [\"editor\"], \"expiry\": \"2001-01-01\"} | /expiry",
                "{\"name\": \"Me\", \"roles\": [\"editor\"], \"expiry\": \"soon\"} | /expiry",
                "{\"name\": \"Me\", \"roles\": [\"editor\"], \"expiry\": 7} | /expiry",
                "{\"name\": \"Me\", \"roles\": [\"editor\"], \"secret\": \"x\"} | /secret"
            })
    void what_is_wrong_with_the_wish_for_a_token_is_named(String body, String pointer) {
        var before = http.get(TOKENS + "?limit=500", http.authorized())
                .json()
                .at("/items")
                .size();

        var reply = post(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors").toString()).contains("\"" + pointer + "\"");
        assertThat(http.get(TOKENS + "?limit=500", http.authorized())
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(before);
    }

    @Test
    void a_request_that_is_sent_often_under_one_key_makes_one_token_and_shows_its_secret_once() {
        var key = UUID.randomUUID().toString();
        var body = "{\"name\": \"Kim Editor\", \"roles\": [\"editor\"]}";
        var replies = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> http.post(TOKENS, body, "Idempotency-Key", key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(reply -> reply.at("/id"))
                .containsOnly(replies.getFirst().at("/id"));
        assertThat(replies.stream().filter(reply -> reply.json().has("token"))).hasSize(1);
        assertThat(http.post(TOKENS, body.replace("Kim", "Lea"), "Idempotency-Key", key)
                        .slug())
                .isEqualTo("idempotency-key-reused");
        assertThat(database.sql("select count(*) from chronicle.editor where name in ('Kim Editor', 'Lea Editor')")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_thousand_writes_cost_a_handful_of_look_ups() {
        var asked = new AtomicInteger();
        var counting = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(source, arguments);
                });
        var tokens = new Tokens(JdbcClient.create(counting));
        var secret = new Secret(make("Mia Editor", "editor").at("/token"));

        IntStream.range(0, 1000).forEach(_ -> tokens.presented(secret, Instant.now()));

        assertThat(asked.get()).isBetween(1, 50);
    }

    private Reply make(String name, String... roles) {
        return post("{\"name\": \"" + name + "\", \"roles\": [\"" + String.join("\", \"", roles) + "\"]}");
    }

    private Reply post(String body) {
        return http.post(TOKENS, body);
    }

    private Client bearer(Reply made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return http.as(made.at("/token"));
    }

    private static String visit() {
        return """
            {"kind": "visit-paid", "on": "2024-05-05", "event": {"visitor": "Somebody", "from": "DE", "to": "FR"},
             "sources": [{"title": "a test"}]}\
            """;
    }
}
