package chronicle.query.consistency;

import chronicle.events.Bounds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whether a rule is broken, where days may be in doubt. */
enum Verdict {
    /** On whichever of their days they happened, the rule is kept. */
    KEPT,
    /** On some of these days it is, on others not. */
    POSSIBLY_BROKEN,
    /** On none of them it is. */
    BROKEN;

    /** Of the rule that one does not come after the other. */
    static Verdict inOrder(Bounds one, Bounds other) {
        if (one.earliest().isAfter(other.latest())) {
            return BROKEN;
        }
        return one.latest().isAfter(other.earliest()) ? POSSIBLY_BROKEN : KEPT;
    }

    /** Of the rule that no more than so many days lie between one and the other; unbounded days break nothing. */
    static Verdict within(Bounds one, Bounds other, long days) {
        if (isBounded(one.latest(), other.earliest())
                && ChronoUnit.DAYS.between(one.latest(), other.earliest()) > days) {
            return BROKEN;
        }
        return isBounded(one.earliest(), other.latest())
                        && ChronoUnit.DAYS.between(one.earliest(), other.latest()) > days
                ? POSSIBLY_BROKEN
                : KEPT;
    }

    private static boolean isBounded(LocalDate one, LocalDate other) {
        return !one.equals(LocalDate.MIN)
                && !one.equals(LocalDate.MAX)
                && !other.equals(LocalDate.MAX)
                && !other.equals(LocalDate.MIN);
    }
}
