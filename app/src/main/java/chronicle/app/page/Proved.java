package chronicle.app.page;

import chronicle.query.postgres.TreeQuestions;
import chronicle.query.proof.Inclusion;
import chronicle.query.proof.TreeHead;

/** That a line of the journal is in the tree over it, as it has just been computed. */
record Proved(long position, Inclusion inclusion, TreeHead head) {

    /** Asks the tree for the proof of a position, and checks it against its present head. */
    static Proved of(long position, TreeQuestions tree) {
        var head = tree.head();
        return new Proved(position, tree.inclusion(position, head.size()), head);
    }

    /** Whether the proof leads to the head. */
    public boolean holds() {
        return inclusion.isProvedBy(head);
    }

    /** How many hashes lead from the line to the head. */
    public int steps() {
        return inclusion.path().size();
    }

    public String leaf() {
        return inclusion.leaf().hex();
    }

    public String root() {
        return head.root().hex();
    }
}
