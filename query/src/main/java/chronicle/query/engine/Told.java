package chronicle.query.engine;

import java.util.List;
import java.util.Optional;

/**
 * What is told of a subject on a day.
 *
 * @param possible the states that it may have been in, at least one; the first holds if none of the open moments had
 *     happened yet
 * @param qualified whether an entry on which it rests is dated with ? or %
 * @param truncated whether there were more choices than were told one by one
 */
public record Told(Certainty certainty, List<Possible> possible, boolean qualified, boolean truncated) {

    /** The headline, unless the possible states differ in it. */
    public Optional<String> status() {
        return certainty == Certainty.POSSIBLE
                ? Optional.empty()
                : Optional.of(possible.getFirst().status());
    }
}
