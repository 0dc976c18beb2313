package chronicle.query.question;

/**
 * What was recorded about a pair of parties.
 *
 * @param entries how many stand
 * @param position up to which the journal was read
 */
public record RelationRecord(long entries, Change firstChange, Change lastChange, long position) {}
