package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A part of an export is never taken for the whole. */
class LinesTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Lines lines = new Lines(response);

    private static void failAfter(int count, Consumer<String> line) {
        for (int i = 0; i < count; i++) {
            line.accept("a line of some forty characters, number " + i);
        }
        throw new IllegalStateException("the database has gone");
    }

    @Test
    void all_lines_are_sent_with_their_position() throws IOException {
        lines.send(7, line -> {
            line.accept("{}");
            line.accept("é");
        });

        assertThat(response.getContentAsByteArray()).asString().isEqualTo("{}\né\n");
        assertThat(response.getHeader(Memento.POSITION)).isEqualTo("7");
    }

    @Test
    void of_an_export_that_fails_at_once_nothing_is_sent() {
        assertThatIllegalStateException().isThrownBy(() -> lines.send(7, line -> failAfter(3, line)));

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader(Memento.POSITION)).isNull();
    }

    @Test
    void an_export_that_fails_later_is_not_ended_as_if_it_were_whole() throws IOException {
        assertThatIllegalStateException().isThrownBy(() -> lines.send(7, line -> failAfter(10_000, line)));

        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentAsString()).contains("number 0").doesNotContain("number 9999");
    }
}
