package chronicle.app.operations;

/** That an operation is not begun, or not told something; the message is a sentence for the person who asked. */
public final class OperationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** There is no operation of that id. */
        NOT_FOUND,
        /** Another one has the same thing in hand. */
        RUNNING,
        /** It is in a state in which this makes no sense. */
        STATE,
        /** There is too little room on the disk. */
        DISK,
        /** The idempotency key stands for another request. */
        KEY_REUSED
    }

    private final Why why;

    /** With a sentence. */
    public OperationRefused(Why why, String message) {
        super(message, null, false, false);
        this.why = why;
    }

    /** Why. */
    public Why why() {
        return why;
    }
}
