package chronicle.app.rest;

import chronicle.query.question.Answer;
import chronicle.query.question.Learning;
import chronicle.query.question.Page;
import chronicle.query.question.RelationState;
import chronicle.query.question.Unfolding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an answer depends on beside its address.
 *
 * @param position whose knowledge it uses
 * @param knownAt the instant of that position, if it has one
 * @param edition of the view's telling; 0 for what no view tells
 * @param today the day that was assumed because none was asked for
 * @param stale whether any of it may be told otherwise later, although the position stays
 */
record Version(long position, Optional<Instant> knownAt, int edition, Optional<LocalDate> today, boolean stale) {

    static Version of(Answer answer, AsOf asOf) {
        return new Version(
                answer.position(), Optional.of(answer.knownAt()), answer.edition(), asOf.assumed(), answer.stale());
    }

    static Version of(Unfolding unfolding) {
        return new Version(
                unfolding.position(),
                Optional.of(unfolding.knownAt()),
                unfolding.edition(),
                Optional.empty(),
                unfolding.stale());
    }

    static Version of(Learning learning, AsOf asOf) {
        return new Version(learning.position(), Optional.empty(), learning.edition(), asOf.assumed(), learning.stale());
    }

    static Version of(RelationState state, int editions, AsOf asOf) {
        return new Version(state.position(), state.knownAt(), editions, asOf.assumed(), anyStale(state));
    }

    static Version of(Page<?> page, int editions, Optional<LocalDate> today) {
        return new Version(page.position(), page.knownAt(), editions, today, anyStale(page));
    }

    /** The tag of what was answered; two answers of one address that have the same tag say the same. */
    String tag() {
        return edition + "-" + position + today.map(day -> "-" + day).orElse("") + (stale ? "-stale" : "");
    }

    private static boolean anyStale(RelationState state) {
        return state.views().values().stream().flatMap(List::stream).anyMatch(Answer::stale);
    }

    private static boolean anyStale(Page<?> page) {
        return page.items().stream().anyMatch(item -> item instanceof Answer answer && answer.stale());
    }
}
