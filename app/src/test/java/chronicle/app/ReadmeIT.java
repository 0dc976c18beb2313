package chronicle.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What README shows is what a newcomer sees: each of its questions is asked of a new chronicle, in its order. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are written for a Unix shell")
class ReadmeIT {

    private static final Pattern QUESTION =
            Pattern.compile("```sh\n(curl .*?)```\n\n```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void each_question_gets_the_answer_that_stands_below_it(@TempDir Path data) throws Exception {
        var questions = QUESTION.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .toList();
        assertThat(questions).hasSizeGreaterThan(3);

        try (var chronicle = new SpringApplicationBuilder(Chronicle.class)
                .run("--server.port=0", "--chronicle.data=" + data.toAbsolutePath())) {
            String port = chronicle.getEnvironment().getRequiredProperty("local.server.port");
            for (var question : questions) {
                String command = question.group(1)
                        .replace("127.0.0.1:8080", "127.0.0.1:" + port)
                        .replace("data/admin-token", data.resolve("admin-token").toString());
                JSONAssert.assertEquals(command, question.group(2), output(command), false);
            }
        }
    }

    private static String output(String command) throws IOException {
        var process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
