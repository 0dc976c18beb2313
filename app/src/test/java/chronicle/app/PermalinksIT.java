package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was answered can be looked up for ever, byte for byte. */
class PermalinksIT {
    private static final int EDITS = 1_000;
    private static final int WRITERS = 16;
    private static final String VISITS = "/api/v1/views/visits/AZ-to-US";
    private static final List<String> QUESTIONS = List.of(
            VISITS + "?asOf=2020-01-01",
            VISITS + "/unfolding",
            VISITS + "/learning?asOf=2020-01-01",
            "/api/v1/views/visits?asOf=2020-01-01&limit=3",
            "/api/v1/relations/AZ-US/state?asOf=2020-01-01",
            "/api/v1/entries?relation=AZ-US&kind=visit-paid&sort=on&limit=7",
            "/api/v1/entries?q=visit",
            "/api/v1/entries/section-907-enacted",
            "/api/v1/entries/section-907-enacted/effects");

    @Test
    void a_permalink_gives_the_same_bytes_after_a_thousand_edits_a_replay_and_a_restart() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "permalinks")
                .resolve("data");
        Map<String, Reply> answers = new LinkedHashMap<>();
        Reply recorded;
        try (var first = ForkedChronicle.on(data)) {
            var http = first.client();
            recorded = record(http, 0);
            QUESTIONS.forEach(question -> {
                var permalink = http.get(question).header("Content-Location");
                answers.put(permalink, http.get(permalink));
            });
            edit(http);
            compare(http, answers);
            replay(http);
            compare(http, answers);
        }
        try (var second = ForkedChronicle.on(data)) {
            compare(second.client(), answers);
            assertThat(record(second.client(), 0).text()).isEqualTo(recorded.text());
            assertThat(second.client().get(VISITS + "?asOf=2020-01-01").at("/status"))
                    .isEqualTo((EDITS + 1 + visitsOfTheSeed(answers)) + " visits");
        }
    }

    private static void compare(Client http, Map<String, Reply> answers) {
        assertThat(answers).hasSize(QUESTIONS.size());
        answers.forEach((permalink, answer) -> {
            assertThat(answer.status()).as(permalink).isEqualTo(200);
            assertThat(http.get(permalink).text()).as(permalink).isEqualTo(answer.text());
            assertThat(http.get(permalink).header("ETag")).as(permalink).isEqualTo(answer.header("ETag"));
        });
    }

    private static int visitsOfTheSeed(Map<String, Reply> answers) {
        var status = answers.values().iterator().next().at("/status");
        return Integer.parseInt(status.substring(0, status.indexOf(' '))) - 1;
    }

    private static void edit(Client http) {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.rangeClosed(1, EDITS).forEach(i -> writers.submit(() -> record(http, i)));
        }
        assertThat(http.get("/api/v1/changes?limit=1").json().at("/position").asInt())
                .isGreaterThan(EDITS);
    }

    /** All views are told anew, and the new ones answer. */
    private static void replay(Client http) {
        var asked = http.post("/api/v1/replays", "{}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var operation = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> http.get(asked.header("Location")),
                        reply -> !reply.at("/state").equals("running"));
        assertThat(operation.at("/state")).as(operation.text()).isEqualTo("done");
        assertThat(operation.json().at("/differences").asInt()).isZero();
    }

    private static Reply record(Client http, int number) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> http.post("/api/v1/entries", """
                            {"kind": "visit-paid", "on": "2019-05-01", "sources": [{"title": "a test"}],
                             "event": {"visitor": "Visitor %d", "from": "AZ", "to": "US"}}\
                            """.formatted(number), "Idempotency-Key", "visit-" + number),
                        reply -> reply.status() == 201);
    }
}
