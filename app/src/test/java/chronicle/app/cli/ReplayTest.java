package chronicle.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A replay that is asked for, and looked at, on a terminal. */
class ReplayTest extends RunningChronicle {
    @TempDir
    private Path folder;

    private record Typed(int code, String text) {
        String id() {
            return text.lines().findFirst().orElseThrow().substring("Replay ".length());
        }
    }

    private Typed typed(String... arguments) throws Exception {
        var token = Files.writeString(folder.resolve("token"), http.token() + "\n");
        return typedAt(address(), token, arguments);
    }

    private static Typed typedAt(String address, Path token, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--at=" + address, "--token=" + token, "--every=PT0.02S"));
        all.addAll(List.of(arguments));
        var out = new StringWriter();
        int code = Shell.run(new PrintWriter(out, true), new Replay(), all.toArray(String[]::new));
        return new Typed(code, out.toString());
    }

    @Test
    void a_replay_is_shown_to_its_end() throws Exception {
        var done = typed("visits", "statehood", "--verify=oracle");

        assertThat(done.code()).as(done.text()).isZero();
        assertThat(done.text()).contains(" events, 100.0 %").endsWith("Done: what was built answers.\n");
        var operation = http.get("/api/v1/operations/" + done.id());
        assertThat(operation.at("/state")).isEqualTo("done");
        assertThat(operation.json().at("/options/verify").asString()).isEqualTo("oracle");
        assertThat(operation.json().at("/views").size()).isEqualTo(2);
        assertThat(operation.json().at("/sampled").isIntegralNumber()).isTrue();
    }

    @Test
    void a_replay_that_waits_has_its_view_in_hand_and_can_be_followed() throws Exception {
        var waiting = typed("visits", "--wait");

        assertThat(waiting.code()).as(waiting.text()).isEqualTo(1);
        assertThat(waiting.text()).contains("It waits for a word: POST /api/v1/operations/" + waiting.id());
        var second = typed();
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.text()).containsIgnoringCase("another operation has that in hand (the view visits)");
        http.delete("/api/v1/operations/" + waiting.id());
        var cancelled = typed("--follow=" + waiting.id());
        assertThat(cancelled.code()).isEqualTo(4);
        assertThat(cancelled.text()).contains("It was cancelled.");
    }

    @Test
    void what_cannot_be_asked_for_is_told() throws Exception {
        assertThat(typed("moon").text()).contains("there is no view moon");
        assertThat(typed("moon").code()).isEqualTo(2);
        assertThat(typed("visits", "--follow=an-id").text()).contains("takes nothing else");
        var nobody = typedAt("http://127.0.0.1:1", folder.resolve("token"));
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.text()).contains("No chronicle answers at http://127.0.0.1:1");
    }

    @Test
    void a_line_says_how_far_it_is_how_fast_and_how_long_it_takes() {
        var now = JsonMapper.shared().readTree("""
            {"state": "running", "step": "telling", "done": 12000, "total": 48000, "percent": 25.0, "rate": 6100.4,
             "secondsLeft": 6}\
            """);

        assertThat(ProgressLine.line(now))
                .isEqualTo("telling: 12,000 of 48,000 events, 25.0 %, 6,100 a second, 6 s left");
    }
}
