package chronicle.app.rest;

import chronicle.query.question.Page;
import java.util.List;
import java.util.Optional;

/** A list as every list looks: its items, the cursor of what follows, and the position whose knowledge it uses. */
record Listed<T>(List<T> items, Optional<String> next, long position) {
    /** One part of a list. */
    static <T> Listed<T> page(Page<T> page) {
        return new Listed<>(page.items(), page.next(), page.position());
    }

    /** A list that is short enough to be told at once. */
    static <T> Listed<T> whole(List<T> items, long position) {
        return new Listed<>(items, Optional.empty(), position);
    }
}
