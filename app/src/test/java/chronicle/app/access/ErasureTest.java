package chronicle.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import chronicle.query.postgres.JournalAudit;
import chronicle.query.proof.Claim;
import chronicle.query.proof.KeyChain;
import chronicle.query.proof.SignedHead;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ErasureTest extends RunningChronicle {
    private static final String EDITORS = "/api/v1/editors";
    private static final String ENTRIES = "/api/v1/entries";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Test
    void who_is_erased_leaves_nothing_but_the_pseudonym_and_every_proof_still_verifies() {
        var made = make("Nora Erasable");
        var person = made.at("/editor");
        var written = http.as(made.at("/token")).post(ENTRIES, visit());
        var changes = "/api/v1/changes?limit=1&by=" + person;
        long position = written.json().at("/position").asLong();
        await().until(() -> http.get("/api/v1/changes/head").json().at("/size").asLong() >= position);
        var head = http.get("/api/v1/changes/head");
        var proof = "/api/v1/changes/" + position + "/proof?size=" + head.at("/size");
        var kept = List.of(
                http.get("/api/v1/changes/" + position + "/leaf").text(),
                http.get(proof).text(),
                http.get(ENTRIES + "/" + written.at("/id") + "?knownAt=@" + position)
                        .text());
        assertThat(http.get(changes, http.authorized()).at("/items/0/byName")).isEqualTo("Nora Erasable");
        assertThat(http.get(changes).json().at("/items/0").has("byName")).isFalse();

        assertThat(http.delete(EDITORS + "/" + person).status()).isEqualTo(204);

        for (var reply : List.of(http.get(changes), http.get(changes, http.authorized()))) {
            assertThat(reply.at("/items/0/by")).isEqualTo(person);
            assertThat(reply.at("/items/0/byName")).isEqualTo("erased");
        }
        var erased = http.get(EDITORS + "/" + person, http.authorized());
        assertThat(erased.at("/name")).isEqualTo("erased");
        assertThat(erased.at("/address")).isEmpty();
        assertThat(erased.at("/erasedAt")).isNotEmpty();
        assertThat(database.sql("""
            select count(*) from chronicle.editor e left join chronicle.access_token t on t.editor = e.id
            where e.id = ? and (num_nonnulls(e.name, e.address, e.subject, t.fingerprint) > 0 or t.revoked_at is null)\
            """).param(person).query(Long.class).single()).isZero();
        assertThat(List.of(
                        http.get("/api/v1/changes/" + position + "/leaf").text(),
                        http.get(proof).text(),
                        http.get(ENTRIES + "/" + written.at("/id") + "?knownAt=@" + position)
                                .text()))
                .isEqualTo(kept);
        var held = new Claim("kept", JsonMapper.shared().readValue(head.text(), SignedHead.class));
        var audit = new JournalAudit(source).run(List.of(held), new KeyChain(List.of()), _ -> true);
        assertThat(audit.sound()).as(audit.findings().toString()).isTrue();
        assertThat(audit.held()).isGreaterThanOrEqualTo(position);
    }

    @Test
    void what_an_erased_person_held_opens_nothing_any_more() {
        var made = make("Olga Erasable");
        var person = made.at("/editor");
        var cookie = login(made.at("/token"));
        assertThat(http.get("/api/v1/changes?limit=1", "Cookie", cookie).header("Set-Cookie"))
                .isEmpty();

        assertThat(http.delete(EDITORS + "/" + person).status()).isEqualTo(204);

        var refused = http.as(made.at("/token")).post(ENTRIES, visit());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/detail")).startsWith("The token was revoked at ");
        assertThat(http.send(
                                "POST",
                                ENTRIES,
                                visit().getBytes(UTF_8),
                                "Cookie",
                                cookie,
                                "Content-Type",
                                "application/json")
                        .status())
                .isIn(401, 403);
        assertThat(http.post("/api/v1/tokens", "{\"editor\": \"" + person + "\", \"roles\": [\"editor\"]}")
                        .slug())
                .isEqualTo("validation");
    }

    @Test
    void only_administrators_see_or_erase_people_and_nobody_is_erased_who_is_not_there() {
        var made = make("Pia Unerased");
        var editor = http.as(made.at("/token"));

        assertThat(http.get(EDITORS).slug()).isEqualTo("unauthenticated");
        assertThat(editor.get(EDITORS, editor.authorized()).slug()).isEqualTo("forbidden");
        assertThat(editor.delete(EDITORS + "/" + made.at("/editor")).slug()).isEqualTo("forbidden");
        assertThat(http.delete(EDITORS + "/editor-of-nobody").slug()).isEqualTo("not-found");
        assertThat(http.get(EDITORS + "/editor-of-nobody", http.authorized()).slug())
                .isEqualTo("not-found");
        assertThat(http.get(EDITORS + "?limit=1", http.authorized()).json().at("/items"))
                .hasSize(1);
        var seen = http.get(EDITORS + "/" + made.at("/editor"), http.authorized());
        assertThat(seen.at("/name")).isEqualTo("Pia Unerased");
        assertThat(seen.at("/address")).isEqualTo("somebody@example.org");
    }

    /** The cookie of a session. */
    private String login(String token) {
        var page = http.get("/login");
        var csrf = CSRF.matcher(page.text());
        assertThat(csrf.find()).isTrue();
        var reply = http.send(
                "POST",
                "/login",
                ("_csrf=" + csrf.group(1) + "&token=" + token).getBytes(UTF_8),
                "Cookie",
                cookie(page),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(reply.status()).isEqualTo(302);
        return cookie(reply);
    }

    private static String cookie(Reply reply) {
        return reply.header("Set-Cookie").replaceAll(";.*", "");
    }

    private Reply make(String name) {
        var made = http.post(
                "/api/v1/tokens",
                "{\"name\": \"" + name + "\", \"address\": \"somebody@example.org\", \"roles\": [\"editor\"]}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static String visit() {
        return """
            {"kind": "visit-paid", "on": "2024-05-06", "event": {"visitor": "Somebody", "from": "DE", "to": "FR"},
             "sources": [{"title": "a test"}]}\
            """;
    }
}
