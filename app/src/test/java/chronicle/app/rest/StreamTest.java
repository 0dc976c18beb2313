package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chronicle.app.RunningChronicle;
import chronicle.app.stream.EventStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The live stream over real HTTP. */
class StreamTest extends RunningChronicle {
    private static final String STREAM = "/api/v1/stream";

    @LocalServerPort
    private int port;

    @Autowired
    private EventStream stream;

    @Test
    void who_reads_along_is_told_of_each_change_in_a_cloud_event() throws IOException {
        try (var listening = Listening.at(port, STREAM)) {
            assertThat(listening.head())
                    .anySatisfy(line ->
                            assertThat(line).isEqualToIgnoringCase("Content-Type: text/event-stream;charset=UTF-8"));
            var written = record("stream-one");
            http.post("/api/v1/entries/stream-one/retractions", "{\"reason\": \"Told twice\"}", "If-Match", "\"1\"");

            await().until(() -> listening.events().size() == 2);
            var event = listening.events().getFirst();
            assertThat(event).containsEntry("event", "org.chronicle.entry.recorded");
            assertThat(event).containsEntry("id", written.header("Chronicle-Position"));
            var envelope = JsonMapper.shared().readTree(event.get("data"));
            assertThat(envelope.propertyNames())
                    .containsExactly(
                            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
            assertThat(envelope.at("/specversion").asString()).isEqualTo("1.0");
            assertThat(envelope.at("/id").asString()).isEqualTo(event.get("id"));
            assertThat(envelope.at("/type").asString()).isEqualTo(event.get("event"));
            assertThat(envelope.at("/subject").asString()).isEqualTo("stream-one");
            assertThat(envelope.at("/data"))
                    .isEqualTo(http.get("/api/v1/changes?limit=2").json().at("/items/1"));
            assertThat(listening.events().getLast()).containsEntry("event", "org.chronicle.entry.retracted");
        }
    }

    @Test
    void who_is_cut_off_again_and_again_while_others_write_misses_nothing_and_is_told_nothing_twice() throws Exception {
        long before = head();
        List<Long> told = new ArrayList<>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4)
                    .forEach(writer -> writers.submit(
                            () -> IntStream.range(0, 40).forEach(i -> record("stream-cut-" + writer + "-" + i))));
            long last = before;
            while (last < before + 160) {
                try (var listening = Listening.at(port, STREAM, "Last-Event-ID: " + last)) {
                    await().until(() -> !listening.events().isEmpty());
                    told.addAll(listening.ids());
                }
                last = told.getLast();
            }
        }
        assertThat(told)
                .isEqualTo(LongStream.rangeClosed(before + 1, head()).boxed().toList());
    }

    @Test
    void a_stream_that_was_stopped_and_started_again_tells_on() throws IOException {
        stream.stop();
        assertThat(stream.isRunning()).isFalse();
        stream.start();
        try (var listening = Listening.at(port, STREAM)) {
            var written = record("stream-again");
            await().until(() -> !listening.events().isEmpty());
            assertThat(listening.events().getFirst()).containsEntry("id", written.header("Chronicle-Position"));
        }
    }

    @Test
    void the_whole_past_can_be_read_from_the_beginning() throws IOException {
        try (var listening = Listening.at(port, STREAM + "?after=0")) {
            await().until(() -> listening.last().filter(last -> last == head()).isPresent());
            assertThat(listening.ids())
                    .isEqualTo(LongStream.rangeClosed(1, head()).boxed().toList());
        }
    }

    @Test
    void the_header_of_who_comes_back_counts_more_than_the_address_it_began_with() throws IOException {
        try (var listening = Listening.at(port, STREAM + "?after=0", "Last-Event-ID: 77")) {
            await().until(() -> !listening.events().isEmpty());
            assertThat(listening.ids().getFirst()).isEqualTo(78);
        }
    }

    @Test
    void who_has_left_is_counted_no_more() throws IOException {
        try (var listening = Listening.at(port, STREAM)) {
            assertThat(stream.readers()).isPositive();
            assertThat(listening.comments()).hasSizeLessThan(2);
        }
        await().until(() -> {
            record("stream-left-" + head());
            return stream.readers() == 0;
        });
    }

    @Test
    void asking_for_the_head_alone_ends_at_once() {
        var head = http.send("HEAD", STREAM, new byte[0]);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Chronicle-Position")).isEqualTo(Long.toString(head()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "@78", "99999999999999999999"})
    void a_position_that_is_none_is_refused(String position) {
        assertThat(http.get(STREAM, "Last-Event-ID", position).slug()).isEqualTo("invalid-parameter");
        assertThat(http.get(STREAM + "?after=" + position).slug()).isEqualTo("invalid-parameter");
    }

    @Test
    void who_knows_more_than_the_journal_is_told_so() {
        assertThat(http.get(STREAM, "Last-Event-ID", "999999999").slug()).isEqualTo("future-known-at");
    }

    private Client.Reply record(String id) {
        return http.post("/api/v1/entries", """
            {"id": "%s", "kind": "visit-paid", "on": "2024-05-01", "event": {"visitor": "%s", "from": "DE", "to": "FR"},
             "sources": [{"title": "a test"}]}\
            """.formatted(id, id));
    }
}
