package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class VerificationsTest extends RunningChronicle {
    private static final String VERIFICATIONS = "/api/v1/verifications";

    @Autowired
    private JdbcClient database;

    @Test
    void an_auditor_has_the_journal_verified_and_held_to_a_head_that_was_kept() {
        var head = http.get("/api/v1/changes/head");
        var auditor = http.as(http.post("/api/v1/tokens", "{\"name\": \"Ida Auditor\", \"roles\": [\"auditor\"]}")
                .at("/token"));

        var asked =
                auditor.post(VERIFICATIONS, "{\"head\": " + head.text() + "}", "Idempotency-Key", "verify-" + head());
        var again =
                auditor.post(VERIFICATIONS, "{\"head\": " + head.text() + "}", "Idempotency-Key", "verify-" + head());

        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.header("Location")).isEqualTo("/api/v1/operations/" + asked.at("/id"));
        assertThat(again.at("/id")).isEqualTo(asked.at("/id"));
        var ended = ended(asked);
        assertThat(ended.at("/kind")).isEqualTo("verification");
        assertThat(ended.at("/state")).isEqualTo("done");
        assertThat(ended.json().at("/differences").asInt()).isZero();
        assertThat(ended.json().at("/done").asLong())
                .isEqualTo(ended.json().at("/total").asLong())
                .isGreaterThanOrEqualTo(head.json().at("/size").asLong());
    }

    @Test
    void a_head_that_the_journal_did_not_have_is_a_difference() {
        var forged = (ObjectNode) http.get("/api/v1/changes/head").json();
        var root = forged.get("root").asString();
        forged.put("root", (root.startsWith("0") ? "1" : "0") + root.substring(1));

        var ended = ended(http.post(VERIFICATIONS, "{\"head\": " + forged + "}"));

        assertThat(ended.at("/state")).isEqualTo("done");
        assertThat(ended.json().at("/differences").asInt()).isPositive();
        assertThat(ended.at("/examples/0/what")).contains("that was sent");
    }

    @Test
    void a_belief_that_was_tampered_with_is_a_difference_which_names_its_subject() {
        var tampered = "view = 'conflict' and subject = 'nagorno-karabakh' and status = 'active' and upper_inf(known)";
        assertThat(database.sql("update chronicle.belief set qualified = not qualified where " + tampered)
                        .update())
                .isPositive();
        try {
            var ended = ended(http.post(VERIFICATIONS, "{}"));

            assertThat(ended.json().at("/differences").asInt()).isPositive();
            assertThat(ended.at("/examples/0/view")).isEqualTo("conflict");
            assertThat(ended.at("/examples/0/subject")).isEqualTo("nagorno-karabakh");
            assertThat(ended.at("/examples/0/what")).contains("that the journal does not say");
        } finally {
            database.sql("update chronicle.belief set qualified = not qualified where " + tampered)
                    .update();
        }
        assertThat(ended(http.post(VERIFICATIONS, "{}"))
                        .json()
                        .at("/differences")
                        .asInt())
                .isZero();
    }

    @Test
    void what_is_not_a_head_is_refused_and_there_is_nothing_to_switch() {
        var editor = http.as(http.post("/api/v1/tokens", "{\"name\": \"Eve Editor\", \"roles\": [\"editor\"]}")
                .at("/token"));

        assertThat(http.post(VERIFICATIONS, "{\"head\": {\"size\": 3}}").slug()).isEqualTo("validation");
        assertThat(http.post(VERIFICATIONS, "{\"haed\": {}}").slug()).isEqualTo("validation");
        assertThat(editor.post(VERIFICATIONS, "{}").slug()).isEqualTo("forbidden");
        var ended = ended(http.send("POST", VERIFICATIONS, new byte[0], http.authorized()));
        assertThat(ended.at("/state")).isEqualTo("done");
        assertThat(http.post("/api/v1/operations/" + ended.at("/id") + "/switch", "{}")
                        .status())
                .isEqualTo(409);
    }

    private Reply ended(Reply asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        await().until(() -> !http.get(asked.header("Location")).at("/state").equals("running"));
        return http.get(asked.header("Location"));
    }
}
