package chronicle.query.question;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A question for a list of entries; what is empty does not restrict it.
 *
 * @param origin the name of an imported source, of which its own entries and its claims on others are listed
 * @param q words, all of which an entry has to contain, or begin
 * @param from entries that may have happened on this day or later
 * @param until entries that may have happened before this day
 * @param after the cursor of the part before
 */
public record Entries(
        Optional<String> kind,
        Optional<String> party,
        Optional<String> relation,
        Optional<String> origin,
        Optional<String> q,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Status status,
        KnownAt knownAt,
        Sort sort,
        int limit,
        Optional<String> after) {

    /** Which entries, by whether they stand. */
    public enum Status {
        STANDING,
        RETRACTED,
        ALL
    }

    /** The order: by the day in the world, or by the position of the last revision; newest first is the usual one. */
    public enum Sort {
        ON,
        ON_DESCENDING,
        RECORDED,
        RECORDED_DESCENDING
    }

    /** All standing entries as known now, newest first. */
    public static Entries standing(int limit) {
        return standing(Optional.empty(), Optional.empty(), new KnownAt.Now(), limit);
    }

    /** All standing entries as known then. */
    public static Entries all(KnownAt knownAt) {
        return standing(Optional.empty(), Optional.empty(), knownAt, Integer.MAX_VALUE);
    }

    /** The standing entries about a pair of parties, of one kind if one is given. */
    public static Entries of(String relation, Optional<String> kind, KnownAt knownAt) {
        return standing(kind, Optional.of(relation), knownAt, Integer.MAX_VALUE);
    }

    private static Entries standing(Optional<String> kind, Optional<String> relation, KnownAt knownAt, int limit) {
        return new Entries(
                kind,
                Optional.empty(),
                relation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.STANDING,
                knownAt,
                Sort.RECORDED_DESCENDING,
                limit,
                Optional.empty());
    }
}
