package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import chronicle.app.RunningChronicle;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class CorrelationTest extends RunningChronicle {
    private static final String QUESTION = "/api/v1/views/aid/US-to-AZ?knowAt=1995";

    @Test
    void a_problem_carries_the_id_that_the_caller_gave() {
        var reply = http.get(QUESTION, "X-Correlation-Id", "order-7.b:1");

        assertThat(reply.header("X-Correlation-Id")).isEqualTo("order-7.b:1");
        assertThat(reply.at("/correlation")).isEqualTo("order-7.b:1");
    }

    @ParameterizedTest
    @CsvSource({
        "traceparent, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "traceparent, cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-comes-later"
    })
    void a_trace_is_taken_up(String header, String value) {
        var reply = http.get(QUESTION, header, value);

        assertThat(reply.header("X-Correlation-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(reply.at("/correlation")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Correlation-Id, a b",
        "X-Correlation-Id, x\"}{\"forged\":\"",
        "traceparent, ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "traceparent, 00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "traceparent, 00-4bf92f3577b34da6"
    })
    void what_is_no_id_is_not_repeated(String header, String value) {
        assertThat(http.get(QUESTION, header, value).header("X-Correlation-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void an_id_has_a_limit() {
        var longest = "x".repeat(100);

        assertThat(http.get(QUESTION, "X-Correlation-Id", longest).at("/correlation"))
                .isEqualTo(longest);
        assertThat(http.get(QUESTION, "X-Correlation-Id", longest + "x").at("/correlation"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void each_request_without_an_id_gets_one_of_its_own() {
        var first = http.get("/api/v1/views").header("X-Correlation-Id");
        var second = http.get("/api/v1/views").header("X-Correlation-Id");

        assertThat(first).matches("[0-9a-f]{32}");
        assertThat(second).matches("[0-9a-f]{32}").isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/entries", "/api/v1/nowhere", "/actuator/prometheus", "/api/v1/entries/x/corrections"})
    void whoever_is_turned_away_at_the_door_has_one_too(String path) {
        var reply = http.send("POST", path, new byte[0], "X-Correlation-Id", "turned-away");

        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(reply.at("/correlation")).isEqualTo("turned-away");
    }

    @Test
    void an_address_that_the_server_itself_refuses_to_read_has_one_too() throws IOException {
        assertThat(http.raw("GET /api/v1/views/..%2f..%2fsecret HTTP/1.1"))
                .containsPattern("X-Correlation-Id: [0-9a-f]{32}\r\n")
                .containsPattern("\"correlation\":\"[0-9a-f]{32}\"")
                .doesNotContain("properties");
    }

    @Test
    void the_log_tells_under_that_id_what_was_asked_and_how_it_ended() {
        var log = (Logger) LoggerFactory.getLogger(Correlation.class);
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getMDCPropertyMap().get("correlation") + " " + event.getFormattedMessage());
            }
        };
        appender.start();
        var before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.addAppender(appender);
        try {
            http.get(QUESTION, "X-Correlation-Id", "looked-for-in-the-log");

            await().untilAsserted(() -> assertThat(lines)
                    .anySatisfy(line -> assertThat(line)
                            .matches("looked-for-in-the-log GET /api/v1/views/aid/US-to-AZ: 400 after \\d+ ms")));
        } finally {
            log.detachAppender(appender);
            log.setLevel(before);
        }
    }
}
