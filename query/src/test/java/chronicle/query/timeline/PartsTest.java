package chronicle.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Parts<Integer> NONE = new Parts.None<>();

    @Test
    void a_part_is_found_under_its_key_and_no_other() {
        Parts<Integer> parts = NONE.with("b", 1).with("a", 2).with("b", 3);
        assertThat(parts.get("a")).contains(2);
        assertThat(parts.get("b")).contains(3);
        assertThat(parts.get("c")).isEmpty();
    }

    @Test
    void what_it_was_before_stays_as_it_was() {
        Parts<Integer> before = NONE.with("a", 1);
        before.with("a", 2).with("b", 3);
        assertThat(before).isEqualTo(NONE.with("a", 1));
    }

    @Test
    void equal_contents_are_equal_in_whatever_order_they_came_seed_907() {
        Random random = new Random(907);
        List<String> keys = new ArrayList<>(
                IntStream.range(0, 500).mapToObj(i -> "key " + i).toList());
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(keys, random);
            Parts<Integer> one = NONE;
            for (String key : keys) {
                one = one.with(key, key.length());
            }
            Collections.shuffle(keys, random);
            Parts<Integer> other = NONE;
            for (String key : keys) {
                other = other.with(key, -1).with(key, key.length());
            }
            assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
            assertThat(other.with(keys.getFirst(), -1)).isNotEqualTo(one);
        }
    }

    @Test
    void keys_of_equal_hashes_stay_apart() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        Parts<Integer> parts = NONE.with("BB", 1).with("Aa", 2);
        assertThat(parts.get("Aa")).contains(2);
        assertThat(parts.get("BB")).contains(1);
        assertThat(parts).isEqualTo(NONE.with("Aa", 2).with("BB", 1));
    }

    @Test
    void it_holds_what_a_map_would_hold_seed_1992() {
        Random random = new Random(1992);
        TreeMap<String, Integer> map = new TreeMap<>();
        Parts<Integer> parts = NONE;
        for (int i = 0; i < 5_000; i++) {
            String key = Integer.toString(random.nextInt(2_000));
            map.put(key, i);
            parts = parts.with(key, i);
        }
        Parts<Integer> told = parts;
        map.forEach((key, value) -> assertThat(told.get(key)).contains(value));
        assertThat(told.get("2000")).isEmpty();
        assertThat(depth(told)).isLessThan(50);
    }

    private static int depth(Parts<Integer> parts) {
        return switch (parts) {
            case Parts.None<Integer> _ -> 0;
            case Parts.Node<Integer> node -> 1 + Math.max(depth(node.lower()), depth(node.higher()));
        };
    }
}
