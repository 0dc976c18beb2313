package chronicle.app.rest;

import chronicle.query.question.KnownAt;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestParam;

/** The two times of a question: the day in the world, today if none is named, and whose knowledge of it, now if no other. */
@Together
record When(@RequestParam Optional<Day> asOf, @RequestParam Optional<KnownAt> knownAt) {

    /** The day, and whether it had to be assumed. */
    AsOf day() {
        return AsOf.given(asOf);
    }

    /** Whose knowledge. */
    KnownAt known() {
        return knownAt.orElseGet(KnownAt.Now::new);
    }
}
