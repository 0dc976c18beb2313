package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.rest.Client;
import chronicle.query.timeline.Timelines;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README keeps its word: its requests are made of a new chronicle, and what it shows is in what comes back. */
class ReadmeIT extends RunningChronicle {
    private static final Pattern CONSOLE = Pattern.compile("```console\\n\\$ curl (.*?)\\n(\\{.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\\\\]+)");
    private static final String README = readme();

    @Test
    void its_commands_answer_as_it_shows() {
        var examples = CONSOLE.matcher(README).results().toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        for (var example : examples) {
            var answer = carryOut(words(example.group(1)));
            shows(answer.json(), JsonMapper.shared().readTree(example.group(2)), example.group(1));
        }
    }

    @Test
    void its_table_names_every_view() {
        assertThat(Timelines.all()).allSatisfy(view -> assertThat(README).contains("\n| `" + view.name() + "` |"));
    }

    private Client.Reply carryOut(List<String> words) {
        List<String> headers = new ArrayList<>();
        var body = "";
        var path = "";
        for (var word = words.iterator(); word.hasNext(); ) {
            switch (word.next()) {
                case "-H" -> {
                    var header = word.next().split(": ", 2);
                    headers.addAll(List.of(header[0], header[1].replace("$(cat data/admin-token)", http.token())));
                }
                case "-d" -> body = word.next();
                case "-X" -> assertThat(word.next()).isEqualTo("POST");
                case String address -> path = address.replace("http://127.0.0.1:8080", "");
            }
        }
        assertThat(URI.create(path).getHost()).isNull();
        return http.send(
                body.isEmpty() ? "GET" : "POST",
                path,
                body.getBytes(StandardCharsets.UTF_8),
                headers.toArray(String[]::new));
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .toList();
    }

    /** What is shown may leave members out; lists are shown whole. */
    private static void shows(JsonNode actual, JsonNode shown, String where) {
        if (shown.isObject()) {
            shown.propertyNames().forEach(name -> shows(actual.path(name), shown.get(name), where + " " + name));
        } else if (shown.isArray()) {
            assertThat(actual.size()).as(where).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                shows(actual.get(i), shown.get(i), where + " " + i);
            }
        } else {
            assertThat(actual).as(where).isEqualTo(shown);
        }
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("../README.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
