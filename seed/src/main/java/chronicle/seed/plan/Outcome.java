package chronicle.seed.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of one record of an edition, what a person should look at first. */
public enum Outcome {
    /** A person has changed the entry since the source last told it; an editor decides. */
    CONFLICTING,
    /** Something is wrong with the record in the edition, whatever else becomes of it. */
    BROKEN,
    /** It tells the same happening as an entry that does not come from this source. */
    MATCHED,
    /** The source told it before, and does not any more. */
    GONE,
    /** The source tells it otherwise than before. */
    CHANGED,
    /** The source did not tell it before. */
    NEW,
    /** The vocabulary has no kind for what it tells. */
    LEFT_OUT,
    /** The source tells it as before. */
    SAME;

    /** Its name on the wire: {@code left-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of that name, if there is one. */
    public static Optional<Outcome> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
