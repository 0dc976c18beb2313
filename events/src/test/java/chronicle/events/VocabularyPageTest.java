package chronicle.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/vocabulary.md in step with the tree; {@code -Dchronicle.write-docs=true} writes it. */
class VocabularyPageTest {

    private static final Path PAGE = Path.of("..", "docs", "vocabulary.md");

    @Test
    void the_page_of_the_vocabulary_tells_every_kind_as_the_tree_does() throws IOException {
        if (Boolean.getBoolean("chronicle.write-docs")) {
            Files.writeString(PAGE, page());
        }

        assertThat(Files.readString(PAGE))
                .as("docs/vocabulary.md, as mvn -pl events test -Dtest=VocabularyPageTest -Dchronicle.write-docs=true"
                        + " writes it")
                .isEqualTo(page());
    }

    private static String page() {
        Map<String, List<Kind>> families =
                Kind.all().stream().collect(groupingBy(Kind::family, LinkedHashMap::new, Collectors.toList()));
        return """
                # The vocabulary

                Every kind of event that an entry can tell, family by family, as read off the sealed tree
                `chronicle.events.DiplomaticEvent`. The names are stored for life. `?` marks a field that may be left out,
                brackets a list. A *span* may happen on an EDTF interval; all else happened on one day, known or not.
                Every kind may also carry `concerns?` (a list of parties) and `note?` (a text).

                """
                + families.entrySet().stream()
                        .map(family -> section(family.getKey(), family.getValue()))
                        .collect(joining("\n"))
                + """

                ## Values

                | type | what it is |
                |---|---|
                | party | an id of the catalogue: ISO 3166-1 alpha-2, ISO 3166-3 alpha-4, or a slug; `GET /api/v1/parties` lists them |
                | actor | a name; a party if the catalogue has that very id |
                | slug | lower-case letters and digits in groups joined by single hyphens, at most 120 characters |
                | text | at most 2,000 characters without line breaks |
                | number | at most six decimals |
                | date | EDTF, no interval |
                | mission rank | %s |
                | stance | %s |
                | numbers | numbers by name |

                ## Schemas

                `GET /api/v1/kinds/{kind}` has the JSON Schema (2020-12) of the body that records an entry of a kind. What it
                accepts is accepted, and what it refuses is refused, but for what a schema cannot say:

                * that a day is one of the calendar, lies from -4712 to 9999, and a range does not end before it begins;
                * that a currency is one of ISO 4217;
                * that no party is named in two fields of an event, and a mission moves to another city;
                * that a waiver's last day does not lie before its day;
                * that a number is written with at most 60 digits.
                """.formatted(
                        List.of(MissionRank.values()).stream()
                                .map(MissionRank::word)
                                .collect(joining(", ")),
                        List.of(Stance.values()).stream().map(Stance::word).collect(joining(", ")));
    }

    private static String section(String family, List<Kind> kinds) {
        return "## " + Character.toUpperCase(family.charAt(0)) + family.substring(1)
                + "\n\n| kind | fields |\n|---|---|\n"
                + kinds.stream().map(VocabularyPageTest::row).collect(joining());
    }

    private static String row(Kind kind) {
        return "| `%s`%s | %s |\n"
                .formatted(
                        kind.name(),
                        kind.spanning() ? " (span)" : "",
                        kind.fields().stream().map(VocabularyPageTest::field).collect(joining(", ")));
    }

    private static String field(Field field) {
        String type = KebabCase.of(field.type()).replace('-', ' ');
        return "`%s%s` %s"
                .formatted(
                        field.name(),
                        field.optional() ? "?" : "",
                        field.pair() ? "[" + type + ", " + type + "]" : field.list() ? "[" + type + "]" : type);
    }
}
