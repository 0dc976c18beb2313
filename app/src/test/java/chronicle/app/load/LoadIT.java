package chronicle.app.load;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.ForkedChronicle;
import chronicle.app.rest.Client;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sixty-four clients who read, write rightly and wrongly, and follow the stream, all at once: for {@code
 * -Dchronicle.load.seconds}, 15 if nothing is said. What each does is drawn from seeds 1 to 64.
 */
class LoadIT {
    private static final int CLIENTS = 64;
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("chronicle.load.seconds", 15));
    private static final long SPARE = 64L << 20;

    /** What may be refused although nothing is wrong with the request: the server says that it has too much to do. */
    private static final Set<String> TOO_MUCH = Set.of("too-many-requests", "journal-busy", "view-behind");

    private final Tally tally = new Tally();

    @Test
    void nothing_is_lost_nothing_is_stored_twice_and_only_what_is_promised_goes_wrong() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "load")
                .resolve("data");
        try (var chronicle = ForkedChronicle.on(data)) {
            var http = chronicle.client();
            long afterAThird = load(chronicle, http);
            long atTheEnd = heapInUse(chronicle, http);
            System.out.printf(
                    "Load: %d clients, %d s%n%sHeap in use after collections: %d MB after a third, %d MB at the end%n",
                    CLIENTS, TIME.toSeconds(), tally, afterAThird >> 20, atTheEnd >> 20);

            assertThat(tally.unexpected()).isEmpty();
            assertThat(tally.refusals()).containsAll(Visitor.WRONG_WAYS).isSubsetOf(promised());
            assertThat(tally.acknowledged()).hasSizeGreaterThan(CLIENTS);
            assertThat(tally.streamed()).isGreaterThan(CLIENTS);
            holdsWhatWasAcknowledged(http);
            assertThat(atTheEnd).isLessThan(afterAThird + afterAThird / 2 + SPARE);
            assertThat(chronicle.log()).doesNotContain("ERROR");
        }
    }

    /** Has all of them go on until the time is over; how much heap was in use after a third of it. */
    private long load(ForkedChronicle chronicle, Client http) throws Exception {
        long begin = System.nanoTime();
        long end = begin + TIME.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int seed = 1; seed <= CLIENTS; seed++) {
                running.add(clients.submit(new Visitor(seed, chronicle, http, tally, end)));
            }
            await().atMost(TIME).until(() -> System.nanoTime() - begin >= TIME.toNanos() / 3);
            long heap = heapInUse(chronicle, http);
            for (var client : running) {
                client.get();
            }
            return heap;
        }
    }

    private static Set<String> promised() {
        return Stream.concat(Visitor.WRONG_WAYS.stream(), TOO_MUCH.stream()).collect(toSet());
    }

    private void holdsWhatWasAcknowledged(Client http) {
        var lines = http.get("/api/v1/exports/journal.ndjson")
                .text()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        var changes = lines.stream().map(LoadIT::change).toList();

        assertThat(lines.stream().map(line -> line.at("/position").asLong()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, lines.size()).boxed().toList());
        assertThat(changes).doesNotHaveDuplicates().containsAll(tally.acknowledged());
        assertThat(changes.stream().filter(change -> change.startsWith("wrong-")))
                .isEmpty();
        assertThat(changes.stream().filter(change -> change.startsWith("load-")))
                .as("what was answered with a success, and nothing beside it")
                .hasSameSizeAs(tally.acknowledged());
    }

    private static String change(JsonNode line) {
        return line.at("/entry").asString() + " " + line.at("/revision").asInt();
    }

    private static long heapInUse(ForkedChronicle chronicle, Client http) throws Exception {
        var collect = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(chronicle.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(collect.waitFor()).isZero();
        return http.get("/actuator/prometheus", http.authorized())
                .text()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
