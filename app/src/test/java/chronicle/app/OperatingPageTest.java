package chronicle.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the table of settings in docs/operating.md as the program has it; {@code -Dchronicle.write-docs=true} writes it. */
class OperatingPageTest {
    private static final Path PAGE = Path.of("..", "docs", "operating.md");
    private static final Path METADATA = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");
    private static final Pattern TABLE =
            Pattern.compile("(?<=<!-- settings -->\n).*(?=<!-- end of settings -->)", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "java.lang.Boolean", "`true` or `false`",
            "java.lang.Integer", "number",
            "java.lang.Long", "number",
            "java.lang.Double", "number",
            "java.lang.String", "text",
            "java.nio.file.Path", "folder",
            "java.time.Duration", "time",
            "java.util.List<java.nio.file.Path>", "folders",
            "org.springframework.util.unit.DataSize", "size");

    @Test
    void every_setting_is_listed_with_its_type_its_usual_value_and_a_sentence() throws IOException {
        var page = Files.readString(PAGE);
        var table = table();
        if (Boolean.getBoolean("chronicle.write-docs")) {
            page = TABLE.matcher(page).replaceAll(Matcher.quoteReplacement(table));
            Files.writeString(PAGE, page);
        }

        assertThat(table).contains("| `chronicle.data` |", "| `chronicle.requests.patience` | time | `5s` |");
        assertThat(page)
                .as("docs/operating.md, as mvn -pl app -am test -Dtest=OperatingPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dchronicle.write-docs=true writes it")
                .contains("<!-- settings -->\n" + table + "<!-- end of settings -->");
    }

    private static String table() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(METADATA))
                .at("/properties")
                .valueStream()
                .filter(setting -> setting.at("/name").asString().startsWith("chronicle."))
                .sorted(Comparator.comparing(setting -> setting.at("/name").asString()))
                .map(OperatingPageTest::row)
                .collect(joining("\n", "\n| setting | is | usual | what it does |\n|---|---|---|---|\n", "\n\n"));
    }

    private static String row(JsonNode setting) {
        var name = setting.at("/name").asString();
        var type = TYPES.get(setting.at("/type").asString());
        assertThat(type).as("a word for " + setting.at("/type")).isNotNull();
        assertThat(setting.at("/description").asString(""))
                .as("what %s does", name)
                .isNotBlank();
        return "| `%s` | %s | %s | %s |".formatted(name, type, usual(setting.at("/defaultValue")), sentence(setting));
    }

    private static String usual(JsonNode value) {
        return value.isMissingNode() || value.isEmpty() && value.isArray() ? "none" : "`" + value.asString() + "`";
    }

    private static String sentence(JsonNode setting) {
        return setting.at("/description").asString().replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
