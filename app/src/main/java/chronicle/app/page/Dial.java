package chronicle.app.page;

import chronicle.app.rest.AsOf;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The two times of a page.
 *
 * @param asOf the day in the world
 * @param assumed whether nobody asked for that day, so that it is the present one
 * @param asked what was asked for as the knowledge, if anything was
 * @param position whose knowledge the page uses
 * @param knownAt the instant of that position, if it has one
 * @param head the last position there is
 * @param dayless whether the page speaks of no day in the world, only of what is known
 */
record Dial(
        LocalDate asOf,
        boolean assumed,
        Optional<String> asked,
        long position,
        Optional<Instant> knownAt,
        long head,
        boolean dayless) {

    /** Fixes what is known, once for all parts of a page. */
    static Dial of(AsOf asOf, Here here, Optional<KnownAt> knownAt, ViewQuestions views) {
        return of(asOf, here, knownAt, views, false);
    }

    /** The same for a page that speaks of no day. */
    static Dial dayless(Here here, Optional<KnownAt> knownAt, ViewQuestions views) {
        return of(AsOf.given(Optional.empty()), here, knownAt, views, true);
    }

    private static Dial of(AsOf asOf, Here here, Optional<KnownAt> knownAt, ViewQuestions views, boolean dayless) {
        Known known = views.together(knownAt.orElseGet(KnownAt.Now::new));
        long head = views.resolve(new KnownAt.Now()).position();
        return new Dial(
                asOf.day(),
                asOf.assumed().isPresent(),
                Optional.ofNullable(here.parameters().get("knownAt")),
                known.position(),
                known.recordedAt(),
                head,
                dayless);
    }

    /** What is known, in its exact form. */
    public KnownAt.Position known() {
        return new KnownAt.Position(position);
    }

    /** Whether an earlier state than the present one is shown. */
    public boolean old() {
        return position < head;
    }

    /** How many changes were made since. */
    public long changesSince() {
        return head - position;
    }

    /** Whether the day has gone by, as against the present one or one to come. */
    public boolean past() {
        return !assumed && asOf.isBefore(LocalDate.now(ZoneOffset.UTC));
    }

    /** The address that will always show this. */
    public Here permalink(Here here) {
        var known = here.with("knownAt", "@" + position).without("after");
        return dayless ? known : known.with("asOf", asOf);
    }
}
