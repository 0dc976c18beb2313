package chronicle.query.proof;

import java.util.List;

/**
 * That a leaf is in a tree.
 *
 * @param index of the leaf, from 0: its position in the journal less one
 * @param size of the tree
 * @param path the hashes beside the way from the leaf to the root
 */
public record Inclusion(long index, long size, Hash leaf, List<Hash> path) {

    public Inclusion {
        path = List.copyOf(path);
    }

    /** Whether this tree has that leaf there (RFC 9162, 2.1.3.2). */
    public boolean isProvedBy(TreeHead head) {
        if (index < 0 || index >= size || size != head.size()) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = Hash.ofNode(beside, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
