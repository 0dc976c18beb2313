package chronicle.query.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which hashes prove what, in the order in which they are sent: the spans of leaves that they stand for. */
public final class Paths {

    private Paths() {}

    /**
     * What proves that a leaf is in the tree of a size: PATH(index, D[size]) of RFC 9162, 2.1.3.1.
     *
     * @param index of the leaf, from 0, less than the size
     */
    public static List<Span> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<Span> path = new ArrayList<>();
        long from = 0;
        for (long until = size; until - from > 1; ) {
            long middle = from + left(until - from);
            if (index < middle) {
                path.add(new Span(middle, until));
                until = middle;
            } else {
                path.add(new Span(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        return path;
    }

    /**
     * What proves that the tree of a size has grown from the one of another: PROOF(first, D[second]) of RFC 9162, 2.1.4.1.
     *
     * @param first at least 1 and at most {@code second}; nothing needs to be sent if they are the same
     */
    public static List<Span> consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("a tree of " + second + " leaves has not grown from one of " + first);
        }
        List<Span> path = new ArrayList<>();
        long from = 0;
        long until = second;
        while (until > first) {
            long middle = from + left(until - from);
            if (first <= middle) {
                path.add(new Span(middle, until));
                until = middle;
            } else {
                path.add(new Span(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(new Span(from, until));
        }
        Collections.reverse(path);
        return path;
    }

    /** How many of so many leaves, two or more, are on the left: the largest power of two that is less. */
    private static long left(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
