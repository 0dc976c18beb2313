package chronicle.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree equals the plain definition; what it proves is accepted, and nothing else is. */
class ProofProperties {

    private static final int MUTATIONS = 10_000;

    @Test
    void all_roots_and_proofs_of_all_sizes_to_130_equal_the_plain_definition_seed_1() {
        Grown grown = Grown.of(130, new Random(1));
        for (int size = 0; size <= 130; size++) {
            List<byte[]> leaves = grown.leaves.subList(0, size);
            TreeHead head = grown.head(size);
            assertThat(head.root().bytes()).isEqualTo(PlainTree.mth(leaves));
            for (int number = 1; number <= size; number++) {
                assertIncluded(grown, number - 1, head);
                assertGrown(grown, number, head);
            }
        }
    }

    @Test
    void roots_and_proofs_of_large_sizes_equal_the_plain_definition_seed_2() {
        Random random = new Random(2);
        Grown grown = Grown.of(5_000, random);
        for (int i = 0; i < 60; i++) {
            TreeHead head = grown.head(1 + random.nextInt(5_000));
            assertThat(head.root().bytes()).isEqualTo(PlainTree.mth(grown.leaves.subList(0, (int) head.size())));
            assertIncluded(grown, random.nextInt((int) head.size()), head);
            assertGrown(grown, 1 + random.nextInt((int) head.size()), head);
        }
    }

    private static void assertIncluded(Grown grown, int index, TreeHead head) {
        Inclusion proof = grown.inclusion(index, head.size());
        List<byte[]> leaves = grown.leaves.subList(0, (int) head.size());
        assertThat(proof.path())
                .isEqualTo(PlainTree.path(index, leaves).stream().map(Hash::of).toList());
        assertThat(proof.isProvedBy(head)).as("%s in %s", proof, head).isTrue();
    }

    private static void assertGrown(Grown grown, int first, TreeHead head) {
        Consistency proof = grown.consistency(first, head.size());
        List<byte[]> leaves = grown.leaves.subList(0, (int) head.size());
        assertThat(proof.path())
                .isEqualTo(PlainTree.proof(first, leaves).stream().map(Hash::of).toList());
        assertThat(proof.isProvedBy(grown.head(first), head))
                .as("%s in %s", proof, head)
                .isTrue();
    }

    @Test
    void a_tree_grown_in_parts_is_the_same_and_stores_less_than_two_nodes_a_leaf_seed_3() {
        Grown grown = Grown.of(1_000, new Random(3));
        assertThat(grown.nodes()).isLessThan(2 * 1_000);
        for (int size = 0; size <= 1_000; size += 37) {
            GrowingTree rest = GrowingTree.of(size, grown::at);
            assertThat(rest.head()).isEqualTo(grown.head(size));
            grown.leaves.subList(size, 1_000).forEach(leaf -> rest.append(Hash.ofLeaf(leaf)));
            assertThat(rest.head()).isEqualTo(grown.tree.head());
        }
    }

    @Test
    void none_of_10_000_mutated_inclusion_proofs_is_accepted_seed_4() {
        Random random = new Random(4);
        Grown grown = Grown.of(300, random);
        int mutations = 0;
        int accepted = 0;
        while (mutations < MUTATIONS) {
            int size = 1 + random.nextInt(300);
            TreeHead head = grown.head(size);
            Inclusion honest = grown.inclusion(random.nextInt(size), size);
            Inclusion mutated = switch (random.nextInt(4)) {
                case 0 -> new Inclusion(other(honest.index(), random), honest.size(), honest.leaf(), honest.path());
                case 1 -> new Inclusion(honest.index(), other(honest.size(), random), honest.leaf(), honest.path());
                case 2 -> new Inclusion(honest.index(), honest.size(), flipped(honest.leaf(), random), honest.path());
                default -> new Inclusion(honest.index(), honest.size(), honest.leaf(), mutated(honest.path(), random));
            };
            TreeHead asked = random.nextInt(5) == 0 ? new TreeHead(size, flipped(head.root(), random)) : head;
            if (!mutated.equals(honest) || !asked.equals(head)) {
                mutations++;
                accepted += mutated.isProvedBy(asked) ? 1 : 0;
            }
        }
        assertThat(accepted).as("of %d", mutations).isZero();
    }

    @Test
    void none_of_10_000_mutated_consistency_proofs_is_accepted_seed_5() {
        Random random = new Random(5);
        Grown grown = Grown.of(300, random);
        int mutations = 0;
        int accepted = 0;
        while (mutations < MUTATIONS) {
            int second = 1 + random.nextInt(300);
            int first = 1 + random.nextInt(second);
            TreeHead earlier = grown.head(first);
            TreeHead later = grown.head(second);
            Consistency honest = grown.consistency(first, second);
            Consistency mutated = switch (random.nextInt(4)) {
                case 0 -> new Consistency(other(first, random), second, honest.path());
                case 1 -> new Consistency(first, other(second, random), honest.path());
                default -> new Consistency(first, second, mutated(honest.path(), random));
            };
            boolean otherHead = random.nextInt(5) == 0;
            TreeHead before =
                    otherHead && random.nextBoolean() ? new TreeHead(first, flipped(earlier.root(), random)) : earlier;
            TreeHead after =
                    otherHead && before.equals(earlier) ? new TreeHead(second, flipped(later.root(), random)) : later;
            if (!mutated.equals(honest) || otherHead) {
                mutations++;
                accepted += mutated.isProvedBy(before, after) ? 1 : 0;
            }
        }
        assertThat(accepted).as("of %d", mutations).isZero();
    }

    @Test
    void a_leaf_that_is_the_same_as_another_is_proved_at_its_own_place_only() {
        Grown grown = new Grown();
        IntStream.range(0, 21).forEach(i -> grown.append(new byte[] {(byte) (i / 2)}));
        TreeHead head = grown.tree.head();
        Inclusion first = grown.inclusion(8, 21);
        Inclusion second = grown.inclusion(9, 21);

        assertThat(first.leaf()).isEqualTo(second.leaf());
        assertThat(first.isProvedBy(head)).isTrue();
        assertThat(new Inclusion(8, 21, first.leaf(), grown.inclusion(11, 21).path()).isProvedBy(head))
                .isFalse();
    }

    private static long other(long number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> number + 1;
            case 1 -> number - 1;
            case 2 -> random.nextInt(310);
            default -> random.nextLong();
        };
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static List<Hash> mutated(List<Hash> path, Random random) {
        List<Hash> mutated = new ArrayList<>(path);
        int at = random.nextInt(path.size() + 1);
        if (path.isEmpty() || random.nextInt(4) == 0) {
            mutated.add(at, path.isEmpty() ? Hash.EMPTY : path.get(random.nextInt(path.size())));
            return mutated;
        }
        int place = random.nextInt(path.size());
        switch (random.nextInt(4)) {
            case 0 -> mutated.remove(place);
            case 1 -> Collections.swap(mutated, place, random.nextInt(path.size()));
            case 2 -> Collections.reverse(mutated);
            default -> mutated.set(place, flipped(path.get(place), random));
        }
        return mutated;
    }
}
