package chronicle.app.operations;

/** That an operation cannot be done; the message is a sentence for the operator. */
public final class OperationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** With that sentence. */
    public OperationFailed(String message) {
        super(message);
    }
}
