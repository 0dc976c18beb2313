package chronicle.app.export;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.query.consistency.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the code books in docs/exports.md in step with the program; {@code -Dchronicle.write-docs=true} writes them. */
class ExportsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "exports.md");

    @Test
    void the_page_has_the_columns_and_the_rules_that_there_are() throws IOException {
        var page = Files.readString(PAGE);
        var current = page;
        for (var part : List.of(
                new Part(
                        "entries",
                        EntryTable.ENTRIES.page().stream()
                                .map(line -> line + "\n")
                                .collect(joining())),
                new Part(
                        "dyad-years",
                        DyadYearTable.DYAD_YEARS.page().stream()
                                .map(line -> line + "\n")
                                .collect(joining())),
                new Part("rules", rules()))) {
            current = part.in(current);
        }
        if (Boolean.getBoolean("chronicle.write-docs")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/exports.md, as -Dtest=ExportsPageTest -Dchronicle.write-docs=true writes it")
                .isEqualTo(current);
    }

    private static String rules() {
        return Stream.concat(
                        Stream.of("| rule | expects | from |", "|---|---|---|"),
                        Rules.ALL.stream()
                                .map(rule ->
                                        "| `" + rule.name() + "` | " + rule.sentence() + " | " + rule.source() + " |"))
                .map(line -> line + "\n")
                .collect(joining());
    }

    private record Part(String name, String text) {
        String in(String page) {
            var begin = "<!-- " + name + " -->\n";
            var end = "<!-- end of " + name + " -->";
            assertThat(page).contains(begin, end);
            return page.substring(0, page.indexOf(begin) + begin.length()) + text + page.substring(page.indexOf(end));
        }
    }
}
