package chronicle.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.query.question.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayerTest {
    @Test
    void few_changes_have_a_layer_each() {
        assertThat(Layer.of(changes(1, 3, "seed", "")))
                .extracting(layer -> layer.changes().size())
                .containsExactly(1, 1, 1);
        assertThat(Layer.of(List.of())).isEmpty();
    }

    @Test
    void what_one_edition_did_stays_together_and_the_largest_layers_are_divided() {
        var changes = Stream.of(
                        changes(1, 40, "import", "2018"),
                        changes(41, 2, "editor", ""),
                        changes(43, 20, "import", "2023"))
                .flatMap(List::stream)
                .toList();

        var layers = Layer.of(changes);

        assertThat(layers).hasSize(Layer.MOST);
        assertThat(layers.stream().flatMap(layer -> layer.changes().stream())).containsExactlyElementsOf(changes);
        assertThat(layers)
                .allSatisfy(layer -> assertThat(layer.changes())
                        .extracting(change -> change.by() + change.edition())
                        .containsOnly(layer.first().by() + layer.first().edition()));
        assertThat(layers).extracting(layer -> layer.changes().size()).allMatch(size -> size <= 5);
    }

    @Test
    void editors_who_take_turns_are_divided_evenly() {
        var changes = LongStream.rangeClosed(1, 100)
                .boxed()
                .flatMap(position -> changes(position, 1, "editor" + position % 2, "").stream())
                .toList();

        assertThat(Layer.of(changes))
                .hasSize(Layer.MOST)
                .extracting(layer -> layer.changes().size())
                .allMatch(size -> size >= 3 && size <= 7);
    }

    private static List<Change> changes(long first, int number, String by, String edition) {
        return LongStream.range(first, first + number)
                .mapToObj(position -> new Change(
                        position,
                        Instant.EPOCH,
                        by,
                        "recorded",
                        "e" + position,
                        1,
                        "mission-opened",
                        "A title",
                        Optional.empty(),
                        Optional.of(edition).filter(text -> !text.isEmpty()),
                        List.of()))
                .toList();
    }
}
