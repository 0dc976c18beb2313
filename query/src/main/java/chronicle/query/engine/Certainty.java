package chronicle.query.engine;

/** How sure an answer is (its headline, that is). */
public enum Certainty {
    /** The possible states have one headline, and at least one moment has certainly happened. */
    CERTAIN,
    /** The possible states have different headlines. */
    POSSIBLE,
    /** One headline, but nothing that surely happened speaks about the subject by that day. */
    UNRECORDED
}
