package chronicle.command.postgres;

/** The database refused rows because of what others stored before; nothing of them was stored. */
public final class Conflict extends RuntimeException {

    private final transient Over over;

    /** What was taken already. */
    public enum Over {
        /** The entry has that revision. */
        REVISION,
        /** Another act was done under that idempotency key. */
        IDEMPOTENCY_KEY
    }

    Conflict(Over over) {
        super("taken already: " + over, null, false, false);
        this.over = over;
    }

    /** What was taken already. */
    public Over over() {
        return over;
    }
}
