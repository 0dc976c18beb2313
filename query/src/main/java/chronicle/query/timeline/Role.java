package chronicle.query.timeline;

/** What a moment does to its thread; the order is the order of telling among moments of the same earliest day. */
public enum Role {
    LAPSE,
    BEGINNING,
    CHANGE,
    ENDING
}
