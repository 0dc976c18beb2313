package chronicle.app.rest;

import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;

/** The numbers of the views' tellings, for the tags of answers that do not carry one. */
final class Editions {
    /** All views' editions in one number, which another telling of any of them changes. */
    static final int ALL =
            Timelines.all().stream().mapToInt(Timeline::edition).reduce(0, (sum, next) -> 31 * sum + next);

    private Editions() {}

    /** The edition of a view; 0 if there is none of that name. */
    static int of(String view) {
        return Timelines.named(view).map(Timeline::edition).orElse(0);
    }
}
