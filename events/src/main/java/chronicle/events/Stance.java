package chronicle.events;

/** For or against a matter. */
public enum Stance {
    SUPPORTS,
    OPPOSES
}
