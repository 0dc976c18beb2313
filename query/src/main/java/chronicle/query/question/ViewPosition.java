package chronicle.query.question;

/**
 * How far a view, or the register of entries, has come at one moment.
 *
 * @param edition of the copy that answers
 * @param position the last position told
 * @param head the journal's last position at the same moment
 * @param frozen whether it answers as it stands, until a copy of the edition that this program tells takes over
 */
public record ViewPosition(String view, int edition, long position, long head, boolean frozen) {

    /** The positions that the journal is ahead. */
    public long lag() {
        return head - position;
    }
}
