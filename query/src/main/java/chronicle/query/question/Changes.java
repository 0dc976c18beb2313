package chronicle.query.question;

import java.util.Optional;

/**
 * A question for the audit trail, newest first; what is empty does not restrict it.
 *
 * @param by the actor
 * @param action what was done: one of recorded, corrected, retracted, reinstated
 * @param since after this position, or recorded at this instant or on this day or later
 * @param view a view that tells of the entry, before the change or after it
 * @param subject a subject of a view, with its view: {@code missions/US-to-AZ}
 * @param origin the name of the imported source that made the change, or from which the entry came
 * @param edition the edition of an imported source that made the change
 * @param backdated whether it was recorded more than 30 days after the last day that it may speak of
 * @param sourceUnchanged whether another value than before was said on the word of the same sources
 * @param after the cursor of the part before
 */
public record Changes(
        Optional<String> by,
        Optional<String> action,
        Optional<KnownAt> since,
        Optional<String> relation,
        Optional<String> view,
        Optional<String> subject,
        Optional<String> origin,
        Optional<String> edition,
        Optional<Boolean> backdated,
        Optional<Boolean> sourceUnchanged,
        int limit,
        Optional<String> after) {

    /** All changes, in parts of so many. */
    public static Changes all(int limit) {
        return about(Optional.empty(), limit, Optional.empty());
    }

    /** The changes of entries about a pair of parties, in parts of so many. */
    public static Changes about(String relation, int limit) {
        return about(Optional.of(relation), limit, Optional.empty());
    }

    /** The same, from a place on. */
    public static Changes about(String relation, int limit, Optional<String> after) {
        return about(Optional.of(relation), limit, after);
    }

    private static Changes about(Optional<String> relation, int limit, Optional<String> after) {
        return new Changes(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                relation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                after);
    }
}
