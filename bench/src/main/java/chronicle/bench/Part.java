package chronicle.bench;

/** What a contestant stands for. */
public enum Part {
    /** This program. */
    OURS,
    /** What the machine gives to the plainest code. */
    LIMIT,
    /** What somebody would use instead. */
    PEER
}
