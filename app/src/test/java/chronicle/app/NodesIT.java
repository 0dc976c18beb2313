package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import chronicle.clocks.FakeTime;
import chronicle.command.postgres.JournalReader;
import chronicle.events.JournalLine;
import chronicle.query.engine.Told;
import chronicle.query.oracle.PlainReading;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, of which one has a clock that is two hours ahead, and is killed. */
class NodesIT {
    private static final List<LocalDate> DAYS = List.of(LocalDate.parse("1995-06-01"), LocalDate.parse("2025-01-01"));

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void nodes_share_the_views_and_whoever_is_killed_under_load_is_followed_by_the_other_without_a_trace()
            throws Exception {
        try (var cluster = Cluster.start()) {
            var nodes = cluster.nodes(new TreeMap<>(Map.of("one", Map.of(), "two", twoHoursAhead())));
            try (var one = nodes.getFirst();
                    var two = nodes.getLast()) {
                assertThat(Stream.of(one, two).filter(node -> node.log().contains("entries of the seed")))
                        .as("who recorded the seed")
                        .hasSize(1);
                cluster.awaitShares(7, 6);
                for (int writer = 0; writer < 4; writer++) {
                    cluster.write(writer % 2 == 0 ? one : two, "visit-" + writer);
                }
                Awaitility.await().atMost(LONG).until(() -> cluster.stored() > 60);

                replayWhoseNodeDies(cluster, one, two);
                int killed = cluster.stored();
                Awaitility.await().atMost(LONG).until(() -> cluster.stored() > killed + 20);
                List<String> stored = cluster.written();
                List<JournalLine> journal = journal(cluster);
                assertThat(journal.stream().map(line -> line.event().entry())).containsAll(stored);
                assertThat(journal.stream().map(JournalLine::recordedAt)).isSorted();
                assertThat(cluster.rows("select max(recorded_at) between now() - interval '5 minutes' and now()"
                                + " from chronicle.journal"))
                        .containsExactly("t");
                for (Timeline<?> view : Timelines.all()) {
                    compare(view, journal, one.client());
                }
                stopAndUpgrade(cluster, one.client());
                assertThat(cluster.rows("select count(*) from (select view, copy, subject, entry from chronicle.member"
                                + " group by 1, 2, 3, 4 having count(*) > 1) twice"))
                        .as("what was told twice")
                        .containsExactly("0");
            }
        }
    }

    /** All views are told anew, held to the oracle, by a node that is killed before it has made its first copy. */
    private static void replayWhoseNodeDies(Cluster cluster, ForkedChronicle one, ForkedChronicle two)
            throws Exception {
        String id;
        try (var held = cluster.database().getConnection();
                var lock = held.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('chronicle.open_view'))");
            id = two.client()
                    .post("/api/v1/replays", "{\"verify\": \"oracle\"}")
                    .at("/id");
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> operation(one, id).json().at("/node").isString());

            two.kill();

            cluster.awaitShares(13);
            assertThat(operation(one, id).at("/state")).isEqualTo("running");
        }
        Awaitility.await()
                .atMost(LONG)
                .until(() -> !operation(one, id).at("/state").equals("running"));
        Reply done = operation(one, id);
        assertThat(done.at("/state")).as(done.text()).isEqualTo("done");
        assertThat(done.json().at("/differences").asInt()).as(done.text()).isZero();
        assertThat(done.at("/node")).startsWith(one.pid() + "@");
    }

    private static Reply operation(ForkedChronicle node, String id) throws IOException {
        return node.client().get("/api/v1/operations/" + id);
    }

    private static Map<String, String> twoHoursAhead() throws IOException {
        return FakeTime.isThere() ? FakeTime.environment("+2h") : Map.of();
    }

    /** A newer version has written what this one cannot read, and is followed by one that can. */
    private static void stopAndUpgrade(Cluster cluster, Client http) throws Exception {
        cluster.rows("""
            set session_replication_role = replica;
            update chronicle.journal_head set position = position + 1;
            insert into chronicle.journal (position, id, entry, revision, recorded_at, type, payload, metadata)
            select head.position, gen_random_uuid(), 'unheard', 1, head.recorded_at, line.type,
                '{"entry": "unheard", "kind": "moon-landed", "on": "1969"}',
                line.metadata || '{"kind": "moon-landed", "program": "9.9"}'
            from chronicle.journal_head head, chronicle.journal line where line.position = 1\
            """);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> http.get("/actuator/health/readiness").status() == 503);
        assertThat(http.get("/actuator/health", http.authorized()).at("/components/vocabulary/details/why"))
                .contains("moon-landed", "written by version 9.9");
        cluster.rows("""
            set session_replication_role = replica;
            update chronicle.journal newest set payload = jsonb_set(line.payload, '{entry}', '"unheard"')
            from chronicle.journal_head head, chronicle.journal line
            where newest.position = head.position and line.position = 1\
            """);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> http.get("/actuator/health/readiness").status() == 200);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> http.get("/api/v1/entries/unheard").status() == 200);
    }

    private static List<JournalLine> journal(Cluster cluster) {
        return new JournalReader(cluster.database())
                .after(0, Integer.MAX_VALUE).stream()
                        .map(JournalReader.Stored::line)
                        .toList();
    }

    private static <S extends Record> void compare(Timeline<S> view, List<JournalLine> journal, Client http) {
        PlainReading<S> plain = new PlainReading<>(view, journal);
        for (String subject : plain.subjects(journal.size())) {
            for (LocalDate day : DAYS) {
                String address =
                        "/api/v1/views/" + view.name() + "/" + subject + "?asOf=" + day + "&knownAt=@" + journal.size();
                var answer = http.get(address);
                Told told = plain.told(subject, day, journal.size()).orElseThrow();
                assertThat(answer.at("/certainty") + " " + answer.at("/status"))
                        .as(address)
                        .isEqualTo(told.certainty().name().toLowerCase(Locale.ROOT) + " "
                                + told.status().orElse(""));
            }
        }
    }
}
