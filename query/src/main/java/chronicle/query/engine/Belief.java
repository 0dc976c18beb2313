package chronicle.query.engine;

/**
 * What was held of a subject for a period of days, over a range of positions of the journal.
 *
 * @param knownFrom the position at which it was first held
 * @param knownUntil the position from which it was held no more, or {@link #STILL}
 */
public record Belief(String subject, Period valid, long knownFrom, long knownUntil, Told told) {

    /** The end of a belief that is held still. */
    public static final long STILL = Long.MAX_VALUE;

    /** The same belief, held no more from a position on. */
    public Belief closed(long position) {
        return new Belief(subject, valid, knownFrom, position, told);
    }
}
