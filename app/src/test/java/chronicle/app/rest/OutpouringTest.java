package chronicle.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chronicle.query.question.Known;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A part of an export is never taken for the whole. */
class OutpouringTest {
    private static final Known KNOWN = new Known(7, Optional.of(Instant.parse("2026-01-31T12:00:00Z")));

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/exports/entries.ndjson");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Outpouring answer = new Outpouring(request, response, "entries", "ndjson");

    private static void failAfter(int count, Consumer<String> line) {
        for (int i = 0; i < count; i++) {
            line.accept("a line of some forty characters, number " + i);
        }
        throw new IllegalStateException("the database has gone");
    }

    @Test
    void all_lines_are_sent_with_their_position() throws IOException {
        answer.lines(KNOWN, line -> {
            line.accept("{}");
            line.accept("é");
        });

        assertThat(response.getContentAsByteArray()).asString().isEqualTo("{}\né\n");
        assertThat(response.getHeader(Memento.POSITION)).isEqualTo("7");
        assertThat(response.getHeader("Content-Location")).isEqualTo("/api/v1/exports/entries.ndjson?knownAt=@7");
    }

    @Test
    void nothing_is_read_for_who_asks_for_the_head_alone() throws IOException {
        request.setMethod("HEAD");

        answer.lines(KNOWN, _ -> {
            throw new IllegalStateException("it is read");
        });

        assertThat(response.getContentType()).startsWith("application/x-ndjson");
        assertThat(response.getHeader("ETag")).isEqualTo("W/\"0-7\"");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"chronicle-entries-7.ndjson\"");
    }

    @Test
    void nothing_is_read_for_who_has_it_already() throws IOException {
        request.setParameter("knownAt", "@7");
        request.addHeader("If-None-Match", "\"0-7\"");

        answer.lines(KNOWN, _ -> {
            throw new IllegalStateException("it is read");
        });

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getHeader("ETag")).isEqualTo("\"0-7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, gzip;q=0.5, br", "GZIP ; q=1.0"})
    void who_takes_it_compressed_has_it_so(String accepted) throws IOException {
        request.addHeader("Accept-Encoding", accepted);

        answer.lines(KNOWN, line -> line.accept("é"));

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getHeader("ETag")).isEqualTo("W/\"0-7-gzip\"");
        assertThat(response.getHeader("Vary")).contains("Accept-Encoding");
        var whole = new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()));
        assertThat(new String(whole.readAllBytes(), UTF_8)).isEqualTo("é\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br, gzip; q=0.000", "xgzip"})
    void who_does_not_has_it_as_it_is(String accepted) throws IOException {
        request.addHeader("Accept-Encoding", accepted);

        answer.lines(KNOWN, line -> line.accept("{}"));

        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(response.getContentAsString()).isEqualTo("{}\n");
    }

    @Test
    void of_an_export_that_fails_at_once_nothing_is_sent() {
        assertThatIllegalStateException().isThrownBy(() -> answer.lines(KNOWN, line -> failAfter(3, line)));

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader(Memento.POSITION)).isNull();
    }

    @Test
    void an_export_that_fails_later_is_not_ended_as_if_it_were_whole() throws IOException {
        assertThatThrownBy(() -> answer.lines(KNOWN, line -> failAfter(10_000, line)))
                .isInstanceOf(BrokenOff.class)
                .hasMessageContaining("the database has gone");

        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentAsString()).contains("number 0").doesNotContain("number 9999");
    }
}
