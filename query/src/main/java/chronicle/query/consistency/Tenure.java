package chronicle.query.consistency;

import chronicle.events.Bounds;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days from which and until which a chief was in post, so far as they are known.
 *
 * @param ended not before it began; up to {@link LocalDate#MAX} if no departure is known
 */
record Tenure(Stint stint, Bounds began, Bounds ended) {
    /** The tenure of a stint in which the post was taken. */
    static Optional<Tenure> of(Stint stint) {
        return stint.inPost().map(Noted::day).map(began -> {
            Bounds left = stint.departed().map(Noted::day).orElse(new Bounds(LocalDate.MIN, LocalDate.MAX));
            LocalDate earliest = left.earliest().isAfter(began.earliest()) ? left.earliest() : began.earliest();
            return new Tenure(
                    stint, began, left.latest().isBefore(earliest) ? left : new Bounds(earliest, left.latest()));
        });
    }

    boolean surelyLastsAfter(LocalDate day) {
        return ended.earliest().isAfter(day);
    }

    /** Whether they overlap on whichever of their days they began and ended. */
    boolean surelyOverlaps(Tenure other) {
        return began.latest().isBefore(other.ended.earliest())
                && other.began.latest().isBefore(ended.earliest());
    }
}
