package chronicle.query.timeline;

/**
 * That an event speaks about a subject of a view: in which of the subject's threads, and in which role. Names of
 * threads are folded to lower case; only {@link #ITSELF} is not.
 */
public record Touch(String subject, String thread, Role role) {

    /** Marks a thread that no other entry shares: whoever orders moments makes it unique per entry. */
    public static final String ITSELF = "ITSELF";

    /** An entry that is a thread of its own, such as a visit. */
    public static Touch itself(String subject, Role role) {
        return new Touch(subject, ITSELF, role);
    }
}
