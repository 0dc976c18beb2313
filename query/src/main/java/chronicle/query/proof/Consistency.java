package chronicle.query.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree has grown from an earlier one: all leaves of the first are the first leaves of the second.
 *
 * @param first size of the earlier tree, at least 1
 * @param second size of the later tree
 * @param path the hashes that both are made of; none if they are of one size
 */
public record Consistency(long first, long second, List<Hash> path) {

    public Consistency {
        path = List.copyOf(path);
    }

    /** Whether the later of these trees has grown from the earlier one (RFC 9162, 2.1.4.2). */
    public boolean isProvedBy(TreeHead earlier, TreeHead later) {
        if (first < 1 || first > second || first != earlier.size() || second != later.size()) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && earlier.root().equals(later.root());
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.addFirst(earlier.root());
        }
        return !hashes.isEmpty() && leads(hashes.getFirst(), hashes.subList(1, hashes.size()), earlier, later);
    }

    private boolean leads(Hash common, List<Hash> beside, TreeHead earlier, TreeHead later) {
        int shared = Long.numberOfTrailingZeros(first);
        long at = (first - 1) >> shared;
        long last = (second - 1) >> shared;
        Hash then = common;
        Hash now = common;
        for (Hash hash : beside) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                then = Hash.ofNode(hash, then);
                now = Hash.ofNode(hash, now);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.ofNode(now, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && then.equals(earlier.root()) && now.equals(later.root());
    }
}
