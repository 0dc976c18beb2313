package chronicle.query.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nodes that come and go, each of which decides for itself, end with equal shares of all that there is. */
class ShareTest {

    private static final SortedSet<String> WORK =
            new TreeSet<>(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"));

    @Test
    void the_first_node_takes_all() {
        Share share = Share.of("one", nodes("one"), WORK, Map.of());

        assertThat(share.keep()).isEmpty();
        assertThat(share.take()).containsExactlyElementsOf(WORK);
    }

    @Test
    void whoever_has_too_much_lets_go_and_takes_nothing() {
        Map<String, String> owners = new TreeMap<>();
        WORK.forEach(work -> owners.put(work, "one"));

        assertThat(Share.of("one", nodes("one", "two"), WORK, owners))
                .isEqualTo(new Share(new TreeSet<>(WORK.headSet("h")), List.of()));
        assertThat(Share.of("two", nodes("one", "two"), WORK, owners).take()).isEmpty();
    }

    @Test
    void nodes_that_come_and_go_200_times_seed_7_have_equal_shares_and_move_no_more_than_they_must() {
        Random random = new Random(7);
        SortedSet<String> living = nodes("node-0");
        Map<String, String> owners = new TreeMap<>();
        for (int change = 1; change <= 200; change++) {
            if (living.size() > 1 && random.nextBoolean()) {
                String gone = new ArrayList<>(living).get(random.nextInt(living.size()));
                living.remove(gone);
                owners.values().removeIf(gone::equals);
            } else {
                living.add("node-" + change);
            }
            Map<String, String> before = new TreeMap<>(owners);
            settle(living, owners);

            assertThat(owners.keySet()).isEqualTo(WORK);
            assertThat(living.stream().mapToLong(node -> count(owners, node)))
                    .allMatch(count ->
                            count == WORK.size() / living.size() || count == Math.ceilDiv(WORK.size(), living.size()));
            assertThat(before.entrySet().stream()
                            .filter(owned -> !owned.getValue().equals(owners.get(owned.getKey()))))
                    .hasSizeLessThanOrEqualTo(WORK.size() / living.size() + living.size());
        }
    }

    /** Each has its turn, twice, in an order of its own. */
    private static void settle(SortedSet<String> living, Map<String, String> owners) {
        for (int turn = 0; turn < 2; turn++) {
            for (String node : living) {
                Share share = Share.of(node, living, WORK, owners);
                owners.entrySet()
                        .removeIf(owned ->
                                owned.getValue().equals(node) && !share.keep().contains(owned.getKey()));
                share.take().forEach(work -> owners.put(work, node));
            }
        }
    }

    private static long count(Map<String, String> owners, String node) {
        return owners.values().stream().filter(node::equals).count();
    }

    private static SortedSet<String> nodes(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
