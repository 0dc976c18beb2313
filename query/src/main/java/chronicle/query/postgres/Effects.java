package chronicle.query.postgres;

import chronicle.query.question.Effect;
import chronicle.query.question.Held;
import chronicle.query.timeline.Timeline;
import java.util.List;

/** What entries do to answers. */
record Effects(Database database, List<? extends Timeline<?>> views) {

    List<Effect> of(String entry, long position) {
        return List.of();
    }

    List<Held> restingOn(String entry) {
        return List.of();
    }
}
