package chronicle.query.proof;

/**
 * A head that the journal is held to.
 *
 * @param from where it was kept, in the words of a report
 */
public record Claim(String from, SignedHead head) {}
