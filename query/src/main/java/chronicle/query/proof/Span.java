package chronicle.query.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves, counted from 0, from inclusive, until exclusive, for which one hash stands: MTH(D[from:until]) of RFC 9162.
 * Where it begins is a multiple of its largest full subtree, as it is for every span that a root or a proof speaks of.
 */
public record Span(long from, long until) {

    public Span {
        long most = Long.highestOneBit(until - from);
        if (from < 0 || until < from || (most > 0 && from % most != 0)) {
            throw new IllegalArgumentException("the tree has no hash of the leaves from " + from + " until " + until);
        }
    }

    /** The first leaves of a tree, so many: their hash is the root of then. */
    public static Span first(long size) {
        return new Span(0, size);
    }

    /** The full subtrees of which it consists, from left to right, each smaller than the one before. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (long at = from; at < until; ) {
            long leaves = Long.highestOneBit(until - at);
            at += leaves;
            places.add(new Place(at, Long.numberOfTrailingZeros(leaves)));
        }
        return places;
    }

    /** Its hash. */
    public Hash hash(Nodes nodes) {
        return places().reversed().stream()
                .map(nodes::at)
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElse(Hash.EMPTY);
    }
}
