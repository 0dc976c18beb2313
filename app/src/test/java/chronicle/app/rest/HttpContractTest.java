package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds for every address: time on the wire, caches, pages, repeated requests, who may write. */
class HttpContractTest extends RunningChronicle {
    private static final String MISSIONS = "/api/v1/views/missions/US-to-AZ?asOf=1992-03-16";

    @Test
    void an_answer_as_of_a_position_may_be_kept() {
        var answer = http.get(MISSIONS + "&knownAt=@78");

        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=86400, immutable");
        assertThat(answer.header("ETag")).isEqualTo("\"1-78\"");
        assertThat(answer.header("Memento-Datetime")).endsWith("GMT");
        assertThat(answer.header("Chronicle-Position")).isEqualTo("78");
        assertThat(answer.header("Link")).contains("rel=\"original timegate\"", "rel=\"timemap\"");
        assertThat(http.get(MISSIONS + "&knownAt=@78").text()).isEqualTo(answer.text());
    }

    @Test
    void an_answer_says_how_long_it_is_so_that_it_comes_in_one_piece() {
        var answer = http.get(MISSIONS);

        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.text().getBytes(UTF_8).length));
        assertThat(answer.header("Transfer-Encoding")).isEmpty();
    }

    @Test
    void an_answer_about_today_may_not_be_kept_even_as_of_a_position() {
        var answer = http.get("/api/v1/views/missions/US-to-AZ?knownAt=@78");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Memento-Datetime")).isEmpty();
    }

    @Test
    void an_answer_as_known_now_is_asked_for_again_and_need_not_be_sent_again() {
        var answer = http.get(MISSIONS);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).startsWith("W/\"");
        assertThat(answer.header("Vary")).contains("Accept-Datetime");
        var again = http.get(MISSIONS, "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("Chronicle-Position")).isEqualTo(answer.header("Chronicle-Position"));
    }

    @Test
    void a_time_traveller_is_sent_to_the_memento_of_that_time() {
        var future = http.get(MISSIONS, "Accept-Datetime", "Tue, 01 Jan 2999 00:00:00 GMT");

        assertThat(future.status()).isEqualTo(302);
        assertThat(future.header("Location")).matches("\\Q" + MISSIONS + "\\E&knownAt=@[0-9]+");
        assertThat(future.header("Vary")).contains("Accept-Datetime");
        assertThat(http.get(future.header("Location")).status()).isEqualTo(200);
        assertThat(http.get(MISSIONS, "Accept-Datetime", "yesterday").slug()).isEqualTo("invalid-parameter");
    }

    @Test
    void who_travels_to_a_time_before_an_entry_was_recorded_is_sent_to_its_first_memento() {
        var sent = http.get("/api/v1/entries/section-907-enacted", "Accept-Datetime", "Thu, 01 Jan 2015 00:00:00 GMT");

        assertThat(sent.header("Location")).isEqualTo("/api/v1/entries/section-907-enacted?knownAt=@22");
        assertThat(http.get(sent.header("Location")).at("/revision")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/relations/US-AZ/state?asOf=1999-01-01", "/api/v1/views/agreements/US-AZ?asOf=1999-01-01"
            })
    void a_pair_has_one_address(String path) {
        var reply = http.get(path);

        assertThat(reply.status()).isEqualTo(308);
        assertThat(reply.header("Location")).isEqualTo(path.replace("US-AZ", "AZ-US"));
        assertThat(http.get(reply.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void a_directed_subject_is_not_a_pair() {
        assertThat(http.get("/api/v1/views/aid/US-to-AZ").status()).isEqualTo(200);
        assertThat(http.get("/api/v1/views/aid/AZ-to-US").status()).isEqualTo(404);
    }

    @Test
    void pages_fit_together_and_keep_the_position_of_the_first() {
        List<String> ids = new ArrayList<>();
        var page = http.get("/api/v1/entries?knownAt=@78&sort=on&limit=7").json();
        ids.addAll(ids(page));
        while (!page.at("/next").isNull()) {
            page = http.get("/api/v1/entries?knownAt=@78&sort=on&limit=7&after="
                            + page.at("/next").asString())
                    .json();
            assertThat(page.at("/position").asLong()).isEqualTo(78);
            ids.addAll(ids(page));
        }

        assertThat(ids).hasSize(78).doesNotHaveDuplicates();
    }

    @Test
    void a_first_page_fixes_the_position_for_those_after_it() {
        var first = http.get("/api/v1/entries?limit=2&kind=visit-paid").json();
        record("{\"id\": \"fixes-the-position\", " + visit("2024-01-01"));

        var second = http.get("/api/v1/entries?limit=2&kind=visit-paid&after="
                        + first.at("/next").asString())
                .json();

        assertThat(second.at("/position").asLong())
                .isEqualTo(first.at("/position").asLong());
    }

    @Test
    void a_request_repeated_under_its_key_is_answered_alike_and_carried_out_once() {
        var body = "{" + visit("2024-02-01");
        var first = http.post("/api/v1/entries", body, "Idempotency-Key", "once-1");
        long head = head();

        var again = http.post("/api/v1/entries", body.replace("\"kind\"", " \"kind\""), "Idempotency-Key", "once-1");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(http.post("/api/v1/entries", "{" + visit("2024-02-02"), "Idempotency-Key", "once-1")
                        .slug())
                .isEqualTo("idempotency-key-reused");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_key_belongs_to_whoever_sends_it_and_says_nothing_to_anybody_else() {
        var other = http.as(http.post("/api/v1/tokens", "{\"name\": \"Kay Editor\", \"roles\": [\"editor\"]}")
                .at("/token"));
        var body = "{" + visit("2024-02-11");
        var mine = http.post("/api/v1/entries", body, "Idempotency-Key", "shared-1");

        var theirs = other.post("/api/v1/entries", "{" + visit("2024-02-12"), "Idempotency-Key", "shared-1");
        var alike = other.post("/api/v1/entries", body, "Idempotency-Key", "shared-2");

        assertThat(mine.status()).as(mine.text()).isEqualTo(201);
        assertThat(theirs.status()).as(theirs.text()).isEqualTo(201);
        assertThat(alike.status()).isEqualTo(201);
        assertThat(theirs.at("/id")).isNotEqualTo(mine.at("/id"));
        assertThat(other.post("/api/v1/entries", "{" + visit("2024-02-12"), "Idempotency-Key", "shared-1")
                        .text())
                .isEqualTo(theirs.text());
        assertThat(http.post("/api/v1/entries", body, "Idempotency-Key", "shared-1")
                        .text())
                .isEqualTo(mine.text());
    }

    @Test
    void an_entry_without_an_id_of_its_own_gets_one_in_order_of_time() {
        var one = http.post("/api/v1/entries", "{" + visit("2024-03-01")).at("/id");
        var other = http.post("/api/v1/entries", "{" + visit("2024-03-02")).at("/id");

        assertThat(one).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(one).isLessThan(other);
    }

    @Test
    void writing_needs_the_token_and_a_wrong_one_is_worse_than_none() {
        var body = ("{" + visit("2024-04-01")).getBytes(UTF_8);
        long head = head();

        var without = http.send("POST", "/api/v1/entries", body, "Content-Type", "application/json");
        var wrong = http.send(
                "POST", "/api/v1/entries", body, "Content-Type", "application/json", "Authorization", "Bearer wrong");

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.slug()).isEqualTo("unauthenticated");
        assertThat(without.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(http.get("/api/v1/kinds", "Authorization", "Bearer wrong").status())
                .isEqualTo(401);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void the_actor_comes_from_the_token_not_from_the_body() {
        var reply = http.post("/api/v1/entries", "{\"recordedBy\": \"me\", " + visit("2024-04-02"));

        assertThat(reply.slug()).isEqualTo("validation");
        assertThat(http.post("/api/v1/entries", "{" + visit("2024-04-02")).at("/recordedBy"))
                .isEqualTo("administrator");
    }

    @Test
    void a_method_that_an_address_does_not_have_is_named_with_those_it_has() {
        var reply = http.send("POST", "/api/v1/views", new byte[0]);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET");
    }

    @Test
    void health_is_told_and_nothing_else_of_the_machine() {
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(http.get("/actuator/env").status()).isEqualTo(404);
        assertThat(http.get("/actuator/heapdump").status()).isEqualTo(404);
    }

    @Test
    void every_kind_has_a_schema_and_every_party_a_name() {
        var kinds = http.get("/api/v1/kinds").json().at("/items").valueStream().toList();

        assertThat(kinds).hasSizeGreaterThan(50);
        assertThat(http.get("/api/v1/kinds/mission-opened").at("/family")).isEqualTo("representation");
        assertThat(http.get("/api/v1/kinds/mission-opened")
                        .json()
                        .at("/schema/properties/event/required")
                        .toString())
                .contains("sender");
        assertThat(http.get("/api/v1/parties")
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(party -> party.at("/id").asString().equals("AZ"))
                        .map(party -> party.at("/predecessors").toString()))
                .containsExactly("[\"adr\",\"azssr\"]");
    }

    @Test
    void every_view_says_how_far_it_has_come() {
        var views = http.get("/api/v1/views").json();

        assertThat(views.at("/items").valueStream().map(view -> view.at("/name").asString()))
                .contains("aid", "missions", "envoys", "recognition", "conflict", "statehood")
                .contains("agreements", "visits", "cooperation", "positions", "indicators");
        assertThat(views.at("/items/0/edition").asInt()).isEqualTo(1);
    }

    @Test
    void head_is_answered_like_get_without_a_body() {
        var head = http.send("HEAD", MISSIONS, new byte[0]);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(http.get(MISSIONS).header("ETag"));
        assertThat(head.text()).isEmpty();
    }

    private void record(String body) {
        assertThat(http.post("/api/v1/entries", body).status()).isEqualTo(201);
    }

    private static String visit(String day) {
        return "\"kind\": \"visit-paid\", \"on\": \"" + day
                + "\", \"event\": {\"visitor\": \"Somebody\", \"from\": \"DE\","
                + " \"to\": \"FR\"}, \"sources\": [{\"title\": \"a test\"}]}";
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(entry -> entry.at("/id").asString())
                .toList();
    }
}
