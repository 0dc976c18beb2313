package chronicle.app.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import chronicle.app.rest.Listening;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replays over HTTP: what operators see of them, and that readers see nothing of them. */
class ReplaysTest extends RunningChronicle {
    private static final String REPLAYS = "/api/v1/views/aid/replays";
    private static final String OPERATIONS = "/api/v1/operations/";
    private static final String ANSWER = "/api/v1/views/aid/US-to-AZ?asOf=2005-01-01";
    private static final List<String> PINNED = List.of(
            ANSWER + "&knownAt=@78",
            "/api/v1/views/aid?asOf=2005-01-01&knownAt=@78&limit=500",
            "/api/v1/views/aid/US-to-AZ/unfolding?knownAt=@78",
            "/api/v1/views/missions/US-to-AZ?asOf=1995-01-01&knownAt=@78",
            "/api/v1/views/missions/US-to-AZ/learning?asOf=1995-01-01&knownAt=@78");

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("operationWorker")
    private SmartLifecycle worker;

    private String begun(String body) {
        var reply = http.post(REPLAYS, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(reply.header("Location")).isEqualTo(OPERATIONS + reply.at("/id"));
        return reply.at("/id");
    }

    private Reply reached(String id, String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var reply = http.get(OPERATIONS + id);
            assertThat(List.of("running", state)).as(reply.text()).contains(reply.at("/state"));
            return reply.at("/state").equals(state);
        });
        return http.get(OPERATIONS + id);
    }

    private Reply said(String id, String word, int status) {
        var reply = http.post(OPERATIONS + id + "/" + word, "");
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply;
    }

    private List<String> pinned() {
        return PINNED.stream().map(path -> http.get(path).text()).toList();
    }

    @Test
    void a_replay_is_told_to_its_end_on_the_stream_and_pinned_answers_are_the_same_bytes() throws Exception {
        var before = pinned();
        try (var stream = Listening.at(URI.create(address()).getPort(), "/api/v1/stream")) {
            await().until(() -> !stream.comments().isEmpty());

            var id = begun("{\"verify\": \"oracle\"}");

            var done = reached(id, "done");
            assertThat(done.json().at("/kind").asString()).isEqualTo("replay");
            assertThat(done.json().at("/differences").asInt()).isZero();
            assertThat(done.json().at("/done").asLong())
                    .isEqualTo(done.json().at("/total").asLong())
                    .isGreaterThanOrEqualTo(78);
            assertThat(done.at("/askedBy")).isEqualTo("administrator");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stream.events())
                            .anySatisfy(event -> assertThat(event)
                                    .containsEntry("event", "org.chronicle.operation.done")
                                    .hasEntrySatisfying(
                                            "data", data -> assertThat(data).contains(id))));
        }
        assertThat(pinned()).isEqualTo(before);
        assertThat(http.get("/api/v1/operations?limit=1").at("/items/0/kind")).isEqualTo("replay");
        assertThat(http.delete(OPERATIONS + "nothing").slug()).isEqualTo("not-found");
        var ended = reached(begun(""), "done").at("/id");
        assertThat(http.delete(OPERATIONS + ended).slug()).isEqualTo("operation-state");
        assertThat(said(ended, "switch", 409).slug()).isEqualTo("operation-state");
        assertThat(said(ended, "resumption", 409).slug()).isEqualTo("operation-state");
    }

    @Test
    void what_is_told_wrongly_is_shown_and_waits_for_a_word_that_may_be_taken_back() {
        var right = http.get(ANSWER).text();
        int changed = database.sql("""
            update chronicle.belief b set status = 'generous' from chronicle.progress p
            where p.view = 'aid' and p.standing = 'served' and b.view = p.view and b.copy = p.copy
                and b.subject = 'US-to-AZ' and b.status = 'waived' and upper_inf(b.known)\
            """).update();
        assertThat(changed).isPositive();

        var waiting = reached(begun("{}"), "waiting");

        var id = waiting.at("/id");
        assertThat(waiting.json().at("/differences").asInt()).isEqualTo(changed);
        assertThat(waiting.at("/examples/0/subject")).isEqualTo("US-to-AZ");
        assertThat(waiting.at("/examples/0/served/status")).isEqualTo("generous");
        assertThat(waiting.at("/examples/0/built/status")).isEqualTo("waived");
        assertThat(http.get(ANSWER).at("/status")).isEqualTo("generous");
        assertThat(http.post(REPLAYS, "{}").slug()).isEqualTo("operation-running");
        assertThat(said(id, "rollback", 409).slug()).isEqualTo("operation-state");

        var key = UUID.randomUUID().toString();
        var path = OPERATIONS + id + "/switch";
        assertThat(http.post(path, "", "Idempotency-Key", key).status()).isEqualTo(202);
        reached(id, "done");
        assertThat(http.post(path, "", "Idempotency-Key", key).status()).isEqualTo(202);
        assertThat(http.get(ANSWER).text()).isEqualTo(right);

        said(id, "rollback", 202);
        reached(id, "done");
        assertThat(http.get(ANSWER).at("/status")).isEqualTo("generous");
        said(id, "switch", 202);
        reached(id, "done");
        assertThat(http.get(ANSWER).text()).isEqualTo(right);
    }

    @Test
    void a_cancelled_replay_frees_its_view_and_can_be_resumed() {
        var id = begun("{\"switch\": \"wait\"}");
        reached(id, "waiting");
        var cancelled = http.delete(OPERATIONS + id);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("/state")).isEqualTo("cancelled");
        assertThat(http.delete(OPERATIONS + id).status()).isEqualTo(200);

        said(id, "resumption", 202);
        reached(id, "waiting");
        said(id, "switch", 202);
        reached(id, "done");

        var key = UUID.randomUUID().toString();
        var several = http.post("/api/v1/replays", "{\"views\": [\"visits\", \"aid\"]}", "Idempotency-Key", key);
        assertThat(several.at("/views/0") + several.at("/views/1")).isEqualTo("aidvisits");
        assertThat(http.post("/api/v1/replays", "{\"views\": [\"visits\", \"aid\"]}", "Idempotency-Key", key)
                        .at("/id"))
                .isEqualTo(several.at("/id"));
        assertThat(http.post("/api/v1/replays", "{}", "Idempotency-Key", key).slug())
                .isEqualTo("idempotency-key-reused");
        reached(several.at("/id"), "done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/views/moon/replays; {}; not-found",
                "/views/aid/replays; {\"verify\": \"luck\"}; validation",
                "/views/aid/replays; {\"views\": [\"aid\"]}; validation",
                "/views/aid/replays?verify=luck; {}; invalid-parameter",
                "/views/aid/replays?verfy=oracle; {}; unknown-parameter",
                "/replays; {\"views\": [\"moon\"]}; validation",
            })
    void what_cannot_be_replayed_is_refused(String path, String body, String slug) {
        assertThat(http.post("/api/v1" + path, body).slug()).isEqualTo(slug);
    }

    /** Ends the connections that a replay works on, or lets its node stop and start again. */
    private void kill(int round) {
        if (round % 2 == 0) {
            database.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where state <> 'idle' and pid <> pg_backend_pid()
                    and (query like '%journal where position >%' or query like 'copy chronicle.%')\
                """).query().listOfRows();
        } else {
            worker.stop();
            worker.start();
        }
    }

    /** Point, list and unfolding questions, now and at a position, as fast as they are answered. */
    @Test
    void readers_never_notice_replays_cancels_kills_switches_and_rollbacks() throws Exception {
        var questions = Stream.concat(
                        PINNED.stream(),
                        Stream.of(ANSWER, "/api/v1/views/aid?asOf=2005-01-01", "/api/v1/views/aid/US-to-AZ/unfolding"))
                .toList();
        var expected = questions.stream().map(path -> http.get(path).text()).toList();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        var asked = new AtomicLong();
        var end = new CountDownLatch(1);
        List<Thread> pollers = new ArrayList<>();
        for (int reader = 0; reader < 4; reader++) {
            int first = reader;
            pollers.add(Thread.ofVirtual().start(() -> {
                for (int i = first; end.getCount() > 0; i = (i + 1) % questions.size()) {
                    var reply = http.get(questions.get(i));
                    asked.incrementAndGet();
                    if (!reply.text().equals(expected.get(i))) {
                        wrong.add(questions.get(i) + ": " + reply.text());
                    }
                }
            }));
        }
        try {
            for (int round = 0; round < 3; round++) {
                var id = reached(begun("{}"), "done").at("/id");
                said(id, "rollback", 202);
                reached(id, "done");
                said(id, "switch", 202);
                reached(id, "done");
                var cut = begun("{\"switch\": \"wait\"}");
                http.delete(OPERATIONS + cut);
                var killed = begun("{\"switch\": \"wait\"}");
                kill(round);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !http.get(OPERATIONS + killed).at("/state").equals("running"));
                if (http.get(OPERATIONS + killed).at("/state").equals("failed")) {
                    said(killed, "resumption", 202);
                    reached(killed, "waiting");
                }
                said(killed, "switch", 202);
                reached(killed, "done");
            }
        } finally {
            end.countDown();
        }
        for (var poller : pollers) {
            poller.join();
        }
        System.out.printf("Readers during replays: %d questions, %d answered otherwise%n", asked.get(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(asked.get()).isGreaterThan(100);
    }
}
