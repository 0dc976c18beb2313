package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import chronicle.app.rest.Multipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of the chronicle when its process is killed, joined and stopped. */
class KilledIT {
    private static final int WRITERS = 8;
    private static final int ENOUGH = 50;
    private static final int SEEDED = 78;
    private static final int VISITS = 3_000;

    @Test
    void whatever_was_answered_with_201_survives_a_kill_and_is_answered_again_when_it_is_repeated() throws Exception {
        Path data = folder();
        Map<String, String> answers = new ConcurrentHashMap<>();
        Set<String> cut = ConcurrentHashMap.newKeySet();
        var first = ForkedChronicle.on(data);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var http = first.client();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.submit(() -> IntStream.range(0, 10_000)
                        .mapToObj(i -> "visit-" + number + "-" + i)
                        .takeWhile(id -> answered(http, id, answers) || !cut.add(id))
                        .count());
            }
            killOnce(first, () -> answers.size() >= ENOUGH);
        }
        assertThat(cut).hasSize(WRITERS);

        try (var second = ForkedChronicle.on(data)) {
            assertThat(second.log()).contains("left behind");
            var http = second.client();
            assertThat(answers)
                    .allSatisfy((id, answer) -> assertThat(record(http, id))
                            .satisfies(again -> assertThat(again.status()).isEqualTo(201))
                            .satisfies(again -> assertThat(again.text()).isEqualTo(answer)));
            assertThat(cut)
                    .allSatisfy(id -> assertThat(record(http, id).status()).isEqualTo(201));
            var journal = http.get("/api/v1/exports/journal.ndjson")
                    .text()
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
            assertThat(journal.stream()
                            .map(line -> line.at("/entry").asString())
                            .skip(SEEDED))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(answers.keySet().stream(), cut.stream())
                            .toList());
            assertThat(journal.stream().map(line -> line.at("/position").asInt()))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, journal.size()).boxed().toList());
            assertThat(http.get("/api/v1/views/visits/DE-to-FR?asOf=2025-01-01").at("/certainty"))
                    .isEqualTo("certain");
            assertThat(recorded(http, "after-the-kill")).isTrue();
        }
    }

    @Test
    void an_import_and_a_replay_that_are_cut_off_by_kills_are_carried_out_to_their_end_and_nothing_twice()
            throws Exception {
        Path data = folder();
        String id;
        var first = ForkedChronicle.on(data);
        try {
            var asked = new Multipart()
                    .field("source", "visits")
                    .field("edition", "cut off")
                    .file("1990.xml", visits(VISITS))
                    .post(first.client(), "/api/v1/imports");
            id = asked.at("/id");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> imported(first.client(), id).at("/state").equals("planned"));
            first.client().post("/api/v1/imports/" + id + "/approval", "");
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> first.client()
                                    .get("/api/v1/changes?limit=1")
                                    .json()
                                    .at("/position")
                                    .asLong()
                            > SEEDED + ENOUGH);
        } finally {
            first.kill();
        }

        String replay;
        var second = ForkedChronicle.on(data);
        try {
            long kept = second.client()
                    .get("/api/v1/changes?limit=1")
                    .json()
                    .at("/position")
                    .asLong();
            assertThat(kept).isGreaterThan(SEEDED + ENOUGH);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> imported(second.client(), id).at("/state").equals("done"));
            var recorded = second.client()
                    .get("/api/v1/exports/journal.ndjson")
                    .text()
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line).at("/entry").asString())
                    .skip(SEEDED)
                    .toList();
            assertThat(recorded).hasSize(VISITS).doesNotHaveDuplicates();
            assertThat(imported(second.client(), id).json().at("/done").asInt()).isEqualTo(VISITS);
            replay = second.client()
                    .post("/api/v1/views/visits/replays", "{\"verify\": \"oracle\"}")
                    .at("/id");
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() ->
                            replayed(second.client(), replay).json().at("/done").asInt() > 0);
        } finally {
            second.kill();
        }

        try (var third = ForkedChronicle.on(data)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> !replayed(third.client(), replay).at("/state").equals("running"));
            var done = replayed(third.client(), replay);
            assertThat(done.at("/state")).as(done.text()).isEqualTo("done");
            assertThat(done.json().at("/differences").asInt()).as(done.text()).isZero();
        }
    }

    private static Reply replayed(Client http, String id) {
        return http.get("/api/v1/operations/" + id);
    }

    private static Reply imported(Client http, String id) {
        return http.get("/api/v1/imports/" + id + "?limit=1");
    }

    private static String visits(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                    <visit><id>%d</id><start-date>%2$s</start-date><end-date>%2$s</end-date><visitor>President %1$d</visitor>
                    <from id="iceland">Iceland</from><description>Official visit.</description></visit>\
                    """.formatted(i, LocalDate.of(1950, 1, 1).plusDays(i)))
                .collect(Collectors.joining("", "<visits>", "</visits>"));
    }

    @Test
    void a_second_program_on_the_same_folder_joins_the_first() throws Exception {
        Path data = folder();
        try (var first = ForkedChronicle.on(data)) {
            try (var second = ForkedChronicle.on(data)) {
                assertThat(second.log()).contains("joining it");
                assertThat(recorded(second.client(), "recorded-by-the-second")).isTrue();
                assertThat(first.client()
                                .get("/api/v1/entries/recorded-by-the-second")
                                .status())
                        .isEqualTo(200);
            }
            assertThat(recorded(first.client(), "recorded-after-the-second-left"))
                    .isTrue();
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void whoever_reads_the_stream_is_told_the_end_before_the_program_ends() throws Exception {
        var chronicle = ForkedChronicle.on(folder());
        try (var listening = chronicle.listen("/api/v1/stream?after=77")) {
            await().until(() -> !listening.events().isEmpty());

            chronicle.close();

            await().until(listening::ended);
            assertThat(listening.comments().getLast()).contains("the server ends");
            assertThat(listening.ids()).containsExactly(78L);
            assertThat(chronicle.log()).doesNotContain("ERROR", "WARN");
        } finally {
            chronicle.close();
        }
    }

    private static void killOnce(ForkedChronicle chronicle, Callable<Boolean> enough) throws InterruptedException {
        try {
            await().atMost(Duration.ofMinutes(1)).until(enough);
        } finally {
            chronicle.kill();
        }
    }

    private static boolean answered(Client http, String id, Map<String, String> answers) {
        try {
            var reply = record(http, id);
            assertThat(reply.status()).isEqualTo(201);
            answers.put(id, reply.text());
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static boolean recorded(Client http, String id) {
        return record(http, id).status() == 201;
    }

    private static Reply record(Client http, String id) {
        return http.post("/api/v1/entries", """
            {"id": "%s", "kind": "visit-paid", "on": "2024-05-01",
             "event": {"visitor": "%s", "from": "DE", "to": "FR"}, "sources": [{"title": "a test"}]}\
            """.formatted(id, id), "Idempotency-Key", id);
    }

    private static Path folder() throws Exception {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "killed")
                .resolve("data");
    }
}
