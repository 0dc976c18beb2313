package chronicle.query.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A tree grown leaf by leaf, with all its nodes in memory, and the leaves themselves. */
final class Grown {

    final List<byte[]> leaves = new ArrayList<>();
    final GrowingTree tree = new GrowingTree();
    private final Map<Place, Hash> nodes = new HashMap<>();

    void append(byte[] leaf) {
        leaves.add(leaf);
        for (Node node : tree.append(Hash.ofLeaf(leaf))) {
            if (nodes.put(node.place(), node.hash()) != null) {
                throw new AssertionError("a node was changed: " + node);
            }
        }
    }

    /** A tree of random leaves. */
    static Grown of(int size, Random random) {
        Grown grown = new Grown();
        for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[random.nextInt(40)];
            random.nextBytes(leaf);
            grown.append(leaf);
        }
        return grown;
    }

    Hash at(Place place) {
        Hash hash = nodes.get(place);
        if (hash == null) {
            throw new AssertionError("never stored: " + place);
        }
        return hash;
    }

    int nodes() {
        return nodes.size();
    }

    TreeHead head(long size) {
        return new TreeHead(size, Span.first(size).hash(this::at));
    }

    Inclusion inclusion(long index, long size) {
        return new Inclusion(index, size, at(new Place(index + 1, 0)), hashes(Paths.inclusion(index, size)));
    }

    Consistency consistency(long first, long second) {
        return new Consistency(first, second, hashes(Paths.consistency(first, second)));
    }

    private List<Hash> hashes(List<Span> spans) {
        return spans.stream().map(span -> span.hash(this::at)).toList();
    }
}
