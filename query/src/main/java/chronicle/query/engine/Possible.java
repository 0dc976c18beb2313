package chronicle.query.engine;

import chronicle.query.timeline.Happening;
import java.util.List;
import java.util.Optional;

/**
 * One state that a subject may have been in.
 *
 * @param status the state's headline
 * @param state the state, a record of the view
 * @param since the day (EDTF) of the moment that began this status, or empty
 * @param until the day (EDTF) of the next moment that changes it, as known then, or empty
 * @param because the versions of entries that the state rests on, ordered by day, then by first recording
 */
public record Possible(
        String status, Record state, Optional<String> since, Optional<String> until, List<Happening> because) {

    /** Whether this is the same state for the same reasons, whatever came before and after. */
    boolean same(Possible other) {
        return state.equals(other.state) && because.equals(other.because);
    }
}
