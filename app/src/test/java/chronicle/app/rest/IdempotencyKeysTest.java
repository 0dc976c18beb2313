package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import chronicle.app.access.Door;
import chronicle.app.access.DoorPlan;
import chronicle.app.rest.Client.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;

/** Every address to which something is posted knows a repeated request by its key. */
class IdempotencyKeysTest extends RunningChronicle {
    private static final String API = "/api/v1";
    private static final String NOTHING = "";

    /** A request that can be carried out, and another one for the same key. */
    private record Case(String path, String body, String otherPath, String otherBody, String... headers) {
        static Case of(String path, String body, String otherBody, String... headers) {
            return new Case(path, body, path, otherBody, headers);
        }

        /** What says all by its address is another request at another one. */
        static Case at(String path, String otherPath) {
            return new Case(path, NOTHING, otherPath, NOTHING);
        }
    }

    private interface Preparation {
        Case prepare() throws IOException;
    }

    private final Map<String, Preparation> cases = new TreeMap<>(Map.ofEntries(
            Map.entry("/entries", () -> Case.of(API + "/entries", visit("2021-05-01"), visit("2021-05-02"))),
            Map.entry(
                    "/entries/{id}/corrections",
                    () -> change("corrections", "{\"on\": \"2021-06\", \"reason\": \"%s\"}")),
            Map.entry("/entries/{id}/retractions", () -> change("retractions", "{\"reason\": \"%s\"}")),
            Map.entry("/entries/{id}/reinstatements", this::reinstatement),
            Map.entry("/imports", this::importing),
            Map.entry("/imports/{id}/approval", this::approval),
            Map.entry("/operations/{id}/resumption", () -> word("resumption")),
            Map.entry("/operations/{id}/rollback", () -> word("rollback")),
            Map.entry("/operations/{id}/switch", () -> word("switch")),
            Map.entry("/replays", () -> replay("/replays", "{\"views\": [\"positions\"]}")),
            Map.entry("/views/{view}/replays", () -> replay("/views/positions/replays", "{}")),
            Map.entry("/verifications", this::verification),
            Map.entry(
                    "/tokens",
                    () -> Case.of(
                            API + "/tokens",
                            "{\"name\": \"One\", \"roles\": [\"editor\"]}",
                            "{\"name\": \"Another\", \"roles\": [\"editor\"]}")),
            Map.entry(
                    "/views/{view}/failures/{subject}/retry",
                    () -> Case.at(
                            API + "/views/aid/failures/US-to-AZ/retry",
                            API + "/views/missions/failures/US-to-AZ/retry"))));

    @Test
    void there_is_a_case_for_every_address() {
        assertThat(DoorPlan.doors().stream()
                        .filter(door -> door.method().equals(HttpMethod.POST))
                        .map(Door::path)
                        .filter(path -> path.startsWith(API))
                        .map(path -> path.substring(API.length())))
                .containsExactlyInAnyOrderElementsOf(cases.keySet());
    }

    @TestFactory
    Iterable<DynamicTest> a_repetition_is_answered_alike_and_another_request_refused() {
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getValue())))
                .toList();
    }

    private void check(Preparation preparation) throws IOException {
        var asked = preparation.prepare();
        var key = UUID.randomUUID().toString();

        assertThat(send(asked.path(), asked.body(), asked, "two words").slug()).isEqualTo("invalid-parameter");
        var first = send(asked.path(), asked.body(), asked, key);
        var again = send(asked.path(), asked.body(), asked, key);
        var other = send(asked.otherPath(), asked.otherBody(), asked, key);

        assertThat(first.status()).as(first.text()).isIn(200, 201, 202);
        assertThat(again.status()).as(again.text()).isEqualTo(first.status());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
    }

    private Reply send(String path, String body, Case asked, String key) {
        var headers = new String[asked.headers().length + 2];
        System.arraycopy(asked.headers(), 0, headers, 0, asked.headers().length);
        headers[headers.length - 2] = "Idempotency-Key";
        headers[headers.length - 1] = key;
        return http.post(path, body, headers);
    }

    private static String visit(String on) {
        return """
            {"kind": "visit-paid", "on": "%s", "event": {"visitor": "Somebody with a key", "from": "DE", "to": "FR"},
             "sources": [{"title": "a test"}]}\
            """.formatted(on);
    }

    private String recorded() {
        return done(http.post(API + "/entries", visit("2021-07-01"))).at("/id");
    }

    private Case change(String what, String body) {
        return Case.of(
                API + "/entries/" + recorded() + "/" + what,
                body.formatted("one"),
                body.formatted("another"),
                "If-Match",
                "\"1\"");
    }

    private Case reinstatement() {
        var id = recorded();
        done(http.post(API + "/entries/" + id + "/retractions", "{\"reason\": \"a test\"}", "If-Match", "\"1\""));
        return Case.of(
                API + "/entries/" + id + "/reinstatements",
                "{\"reason\": \"one\"}",
                "{\"reason\": \"another\"}",
                "If-Match",
                "\"2\"");
    }

    /** An edition of which nothing can be told, so that other tests find the source as it was. */
    private static String edition(String name) throws IOException {
        var file = EDITIONS.resolve(name).resolve("data/1990.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            <visits><visit><id>%s</id><start-date>1977-05-01</start-date><end-date>1977-05-02</end-date>
            <visitor>President Somebody</visitor><from id="atlantis">Somewhere</from>
            <description>Official visit.</description></visit></visits>\
            """.formatted(name));
        return "{\"source\": \"visits\", \"location\": \"%s\", \"edition\": \"%s\"}".formatted(name, name);
    }

    private Case importing() throws IOException {
        rest("/imports", "reading", "applying");
        return Case.of(API + "/imports", edition("under-a-key"), edition("under-the-same-key"));
    }

    private Case approval() throws IOException {
        rest("/imports", "reading", "applying");
        var planned = reached(http.post(API + "/imports", edition("approved-under-a-key")), "planned");
        return Case.of(API + "/imports/" + planned.at("/id") + "/approval", "{}", "{\"keep\": []}");
    }

    /** A replay that has come to where the word makes sense. */
    private Case word(String word) {
        free();
        var asked = done(http.post(API + "/views/positions/replays", "{\"switch\": \"wait\"}"));
        var path = asked.header("Location");
        reached(asked, "waiting");
        switch (word) {
            case "resumption" -> done(http.delete(path));
            case "rollback" -> {
                done(http.post(path + "/switch", NOTHING));
                reached(asked, "done");
            }
            default -> {}
        }
        var other = word.equals("switch") ? "/rollback" : "/switch";
        return Case.at(path + "/" + word, path + other);
    }

    private Case replay(String path, String body) {
        free();
        return Case.of(API + path, body, body.replace("}", (body.equals("{}") ? "" : ", ") + "\"switch\": \"wait\"}"));
    }

    /** Nothing is under way, and no replay waits for a word. */
    private void free() {
        rest("/operations", "running");
        states("/operations").forEach((id, state) -> {
            if (state.equals("waiting")) {
                done(http.delete(API + "/operations/" + id));
            }
        });
    }

    private void rest(String list, String... busy) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> states(list).values().stream().noneMatch(Set.of(busy)::contains));
    }

    private Map<String, String> states(String list) {
        return http.get(API + list)
                .json()
                .at("/items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.at("/id").asString(),
                        item -> item.at("/state").asString()));
    }

    private Case verification() {
        return Case.of(
                API + "/verifications",
                "{}",
                "{\"head\": " + http.get(API + "/changes/head").text() + "}");
    }

    private Reply reached(Reply asked, String state) {
        var path = done(asked).header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.get(path).at("/state").equals(state));
        return http.get(path);
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 202);
        return reply;
    }
}
