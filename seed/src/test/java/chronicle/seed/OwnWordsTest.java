package chronicle.seed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chronicle.events.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Runs where the document is at hand, which is no part of the project: beside the checkout in {@code shared}, or where
 * {@code -Dchronicle.seed.document=…} says.
 */
class OwnWordsTest {

    private static final String PROPERTY = "chronicle.seed.document";
    private static final String BESIDE = "../../shared/seed-document.txt";
    private static final int RUN = 6;

    /** Names that nobody can put otherwise; each counts as one word. */
    private static final List<String> NAMES =
            List.of("Section 907 of the Freedom Support Act", "Commission on Security and Cooperation in Europe");

    @Test
    void no_run_of_six_words_is_taken_over_from_the_document() throws IOException {
        Path place = Path.of(System.getProperty(PROPERTY, BESIDE));
        assumeTrue(
                Files.exists(place),
                "the document is not at hand, so nothing was compared; name it with -D" + PROPERTY);
        Set<String> document = new HashSet<>(runs(Files.readString(place)));

        assertThat(document).isNotEmpty();
        assertThat(Seed.drafts().stream()
                        .map(draft ->
                                Trees.write(draft.statement()).get("event").toString())
                        .flatMap(told -> runs(told).stream())
                        .filter(document::contains))
                .isEmpty();
    }

    @Test
    void a_run_of_six_words_is_found_whatever_stands_between_them() {
        assertThat(runs("On Monday, “they” met in (New) York."))
                .containsExactly("on monday they met in new", "monday they met in new york");
        assertThat(runs("It was Section 907 of the Freedom Support Act")).isEmpty();
    }

    private static List<String> runs(String text) {
        String plain = text;
        for (String name : NAMES) {
            plain = plain.replace(name, "name");
        }
        List<String> words = Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(at -> words.subList(at, at + RUN).stream().collect(joining(" ")))
                .toList();
    }
}
