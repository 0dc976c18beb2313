package chronicle.app.imports;

/** That an import is not begun or approved; the message is a sentence for the person who asked. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** There is no such folder below a root. */
        LOCATION,
        /** The files that came with the request are none of an edition. */
        UPLOAD,
        /** They are too many, or too large. */
        TOO_LARGE,
        /** There is no import of that id. */
        NOT_FOUND,
        /** Another import of the same source is being read or carried out. */
        RUNNING,
        /** Its plan was approved already, or there is none. */
        NOT_PLANNED,
        /** The chronicle has changed, and the plan with it: it has been made anew, and is to be looked at again. */
        OUTDATED,
        /** A decision is about a record that is not in conflict. */
        NO_CONFLICT,
        /** The idempotency key stands for another request. */
        KEY_REUSED
    }

    private final Why why;

    ImportRefused(Why why, String message) {
        super(message, null, false, false);
        this.why = why;
    }

    /** Why. */
    public Why why() {
        return why;
    }
}
