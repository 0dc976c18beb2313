package chronicle.query.question;

/**
 * How far a view, or the register of entries, has come at one moment.
 *
 * @param position the last position told
 * @param head the journal's last position at the same moment
 */
public record ViewPosition(String view, int edition, long position, long head) {

    /** The positions that the journal is ahead. */
    public long lag() {
        return head - position;
    }
}
