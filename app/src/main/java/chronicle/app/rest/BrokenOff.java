package chronicle.app.rest;

/**
 * That an answer of which a part was sent already cannot be completed; nothing is left but to break the connection off.
 * Why is no cause of it, or else that would be answered with a problem, behind the part.
 */
final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(Throwable why) {
        super("a part of the answer was sent, and the rest cannot be: " + why.getMessage());
        addSuppressed(why);
    }
}
