package chronicle.app.page;

import chronicle.query.question.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a page is cited.
 *
 * @param what it is about
 * @param permalink the address that will always show this, if there is such a one
 * @param lasting whether it will
 * @param asOf the day in the world that it speaks of, if it speaks of one
 * @param position whose knowledge it shows
 * @param recordedAt the instant of that position, if it has one
 */
record Reference(
        String what,
        Here permalink,
        boolean lasting,
        Optional<LocalDate> asOf,
        long position,
        Optional<Instant> recordedAt) {

    /** A page about a day. */
    static Reference of(String what, Here here, Dial dial) {
        return new Reference(
                what, dial.permalink(here), true, Optional.of(dial.asOf()), dial.position(), dial.knownAt());
    }

    /** A page about whatever is known. */
    static Reference of(String what, Here here, Known known) {
        return new Reference(
                what,
                here.with("knownAt", "@" + known.position()).without("after"),
                true,
                Optional.empty(),
                known.position(),
                known.recordedAt());
    }

    /** A page that has no other address for what was known earlier; what it lists was recorded up to a position. */
    static Reference listed(String what, Here here, long position, Optional<Instant> recordedAt) {
        return new Reference(what, here, false, Optional.empty(), position, recordedAt);
    }
}
