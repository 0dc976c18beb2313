package chronicle.query.proof;

import java.util.ArrayList;
import java.util.List;

/** The tree while leaves are appended: of all of it, only the full subtrees at its right edge, at most 63, are needed. */
public final class GrowingTree {

    private final List<Hash> edge = new ArrayList<>();
    private long size;

    /** The tree without leaves. */
    public GrowingTree() {}

    /** The tree of a size, grown elsewhere. */
    public static GrowingTree of(long size, Nodes nodes) {
        GrowingTree tree = new GrowingTree();
        Span.first(size).places().stream().map(nodes::at).forEach(tree.edge::add);
        tree.size = size;
        return tree;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Appends a leaf; the subtrees that it fills are given, itself the first one. */
    public List<Node> append(Hash leaf) {
        size++;
        List<Node> filled = new ArrayList<>();
        Hash hash = leaf;
        filled.add(new Node(new Place(size, 0), hash));
        for (int level = 1; level <= Long.numberOfTrailingZeros(size); level++) {
            hash = Hash.ofNode(edge.removeLast(), hash);
            filled.add(new Node(new Place(size, level), hash));
        }
        edge.add(hash);
        return filled;
    }

    /** The hash of all its leaves. */
    public Hash root() {
        return edge.reversed().stream()
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElse(Hash.EMPTY);
    }

    /** What it is now. */
    public TreeHead head() {
        return new TreeHead(size, root());
    }
}
