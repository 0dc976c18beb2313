package chronicle.query.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Goes through the journal, line by line, and grows its tree anew; holds it to heads that were kept elsewhere. Heads
 * tell only that something before them was rewritten: which line it was, the stored leaves tell.
 */
public final class Audit {

    /** More than these are not told one by one. */
    private static final int MOST = 20;

    private final GrowingTree tree = new GrowingTree();
    private final TreeMap<Long, List<Claim>> open = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final int heads;
    private long held;
    private boolean torn;
    private boolean rewritten;

    /**
     * @param claims the heads
     * @param keys by which their signatures are checked; a head of another key is found fault with
     */
    public Audit(List<Claim> claims, KeyChain keys) {
        this(claims);
        for (Claim claim : claims) {
            if (!keys.vouchesFor(claim.head())) {
                found(Finding.of("the head of size " + claim.head().size() + " (" + claim.from()
                        + ") is not signed by a key that is vouched for"));
            }
        }
    }

    /** @param claims the heads, whose signatures are not checked */
    public Audit(List<Claim> claims) {
        heads = claims.size();
        claims.forEach(claim -> open.computeIfAbsent(claim.head().size(), _ -> new ArrayList<>())
                .add(claim));
        compare(0);
    }

    /**
     * Takes the next line.
     *
     * @return the subtrees that it fills; none once the lines do not follow upon each other
     */
    public List<Node> next(long position, byte[] leaf) {
        long expected = tree.size() + 1;
        if (!torn && position != expected) {
            torn = true;
            found(Finding.at(
                    expected,
                    position > expected
                            ? "there is no line of position " + expected + "; the next one is " + position
                            : "there is another line of position " + position));
        }
        if (torn) {
            return List.of();
        }
        List<Node> filled = tree.append(Hash.ofLeaf(leaf));
        compare(position);
        return filled;
    }

    /** Notes what else is wrong with a line. */
    public void fault(long position, String what) {
        found(Finding.at(position, what));
    }

    private void found(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    private void compare(long size) {
        List<Claim> claims = open.remove(size);
        if (claims == null || rewritten) {
            return;
        }
        for (Claim claim : claims) {
            if (claim.head().head().equals(tree.head())) {
                held = size;
            } else {
                rewritten = true;
                found(Finding.of("the head of size " + size + " (" + claim.from() + ") has another root: of the lines "
                        + (held + 1) + " to " + size + " at least one was rewritten"));
            }
        }
    }

    /** What it came to, after the last line. */
    public AuditReport end() {
        if (!torn && !open.isEmpty()) {
            Claim longest = open.lastEntry().getValue().getFirst();
            found(Finding.at(
                    tree.size() + 1,
                    "the journal ends at position " + tree.size() + ", but there is a head of size "
                            + longest.head().size() + " (" + longest.from() + "): its tail was cut off"));
        }
        return new AuditReport(tree.head(), heads, held, findings);
    }
}
