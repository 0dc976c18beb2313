package chronicle.query.timeline;

/** How the ids of a view's subjects are built. */
public enum SubjectForm {
    /** From one party to another: {@code US-to-AZ}. */
    DIRECTED,
    /** A pair of parties, ordered by code point: {@code AZ-US}. */
    PAIR,
    /** One party: {@code AZ}. */
    PARTY,
    /** A slug of the view's own: {@code nagorno-karabakh}. */
    SLUG
}
