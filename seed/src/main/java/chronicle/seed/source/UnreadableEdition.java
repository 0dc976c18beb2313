package chronicle.seed.source;

/** That an edition cannot be read at all; the message says which file and why. */
public final class UnreadableEdition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEdition(String message) {
        super(message);
    }
}
