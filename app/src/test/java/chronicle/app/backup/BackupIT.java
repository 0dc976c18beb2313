package chronicle.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.ForkedChronicle;
import chronicle.app.rest.Client;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup of a chronicle that is written to meanwhile, and what it says when it is started. */
class BackupIT {
    private static final int WRITERS = 4;
    private static final int SOME = 40;
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/views/aid/US-to-AZ?asOf=1995-01-01&knownAt=@%d",
            "/api/v1/views/missions/US-to-AZ/unfolding?knownAt=@%d",
            "/api/v1/views/visits?asOf=2024-06-01&limit=500&knownAt=@%d",
            "/api/v1/views/visits/DE-to-FR?asOf=2024-06-01&knownAt=@%d",
            "/api/v1/relations/AZ-US/state?asOf=2003-01-01&knownAt=@%d",
            "/api/v1/entries?knownAt=@%d&sort=recorded&limit=500");

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private Path folder;

    @BeforeEach
    void folder() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "backup");
    }

    @Test
    void a_backup_of_a_chronicle_that_is_written_to_gives_the_same_answers_byte_for_byte() throws Exception {
        var data = folder.resolve("data");
        var copy = folder.resolve("copy");
        try (var original = ForkedChronicle.on(data)) {
            var before = backUpWhileOthersWrite(original.client(), data, copy);
            try (var restored = ForkedChronicle.on(copy)) {
                var first = original.client();
                var second = restored.client();
                long end = head(second);

                assertThat(end).isGreaterThanOrEqualTo(78 + before.size()).isLessThan(head(first));
                assertThat(journal(second)).isEqualTo(journal(first).subList(0, (int) end));
                assertThat(second.get("/api/v1/exports/journal.ndjson").text()).contains(before);
                for (var question : QUESTIONS) {
                    for (long position : new long[] {60, 78, 78 + before.size(), end}) {
                        var asked = question.formatted(position);
                        var answer = first.get(asked);
                        boolean recorded = position > 78 || !asked.contains("DE-to-FR");
                        assertThat(answer.status()).as(asked).isEqualTo(recorded ? 200 : 404);
                        assertThat(second.get(asked).status()).as(asked).isEqualTo(answer.status());
                        if (recorded) {
                            assertThat(second.get(asked).text()).as(asked).isEqualTo(answer.text());
                        }
                    }
                }
                assertThat(recorded(second, "after-the-restoration")).isTrue();
                assertThat(head(second)).isEqualTo(end + 1);
            }
        }
    }

    @Test
    void what_cannot_be_backed_up_is_refused_in_words() throws Exception {
        var nothing = "--chronicle.data=" + folder.resolve("nothing");
        var there = Files.createDirectories(folder.resolve("there"));

        assertThat(told(nothing, "--to=" + folder.resolve("copy"))).contains("no chronicle runs on");
        assertThat(told(nothing)).contains("say where to");
        assertThat(told(nothing, "--to=" + there)).contains("is there already");
        assertThat(told(nothing, "--to=" + there, "--spring.datasource.url=jdbc:postgresql://elsewhere/chronicle"))
                .contains("docs/operating.md");
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    /** The entries that were acknowledged before the backup began; others follow while it is made, and after it. */
    private List<String> backUpWhileOthersWrite(Client http, Path data, Path copy) throws Exception {
        var enough = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.submit(() -> IntStream.range(0, 10_000)
                        .mapToObj(i -> "visit-" + number + "-" + i)
                        .takeWhile(_ -> !enough.get())
                        .filter(id -> recorded(http, id))
                        .forEach(acknowledged::add));
            }
            try {
                await().until(() -> acknowledged.size() >= SOME);
                var before = new ArrayList<>(acknowledged);
                assertThat(told("--chronicle.data=" + data, "--to=" + copy)).contains("The backup is in");
                int after = acknowledged.size();
                assertThat(after).isGreaterThan(before.size());
                await().until(() -> acknowledged.size() >= after + SOME);
                return before;
            } finally {
                enough.set(true);
            }
        }
    }

    private static String told(String... arguments) {
        var out = new ByteArrayOutputStream();
        boolean made = BackupCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        var told = out.toString(StandardCharsets.UTF_8);
        assertThat(told).startsWith(made ? "The backup is in" : "There is no backup: ");
        return told;
    }

    private static List<String> journal(Client http) {
        return http.get("/api/v1/exports/journal.ndjson").text().lines().toList();
    }

    private static long head(Client http) {
        return http.get("/api/v1/changes?limit=1").json().at("/position").asLong();
    }

    private static boolean recorded(Client http, String id) {
        return http.post("/api/v1/entries", """
            {"id": "%s", "kind": "visit-paid", "on": "2024-05-01",
             "event": {"visitor": "%s", "from": "DE", "to": "FR"}, "sources": [{"title": "a test"}]}\
            """.formatted(id, id)).status() == 201;
    }
}
