package chronicle.query.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next the cursor of the next part, which keeps this one's position; empty for the last part
 * @param position the position whose knowledge the whole list uses
 */
public record Page<T>(List<T> items, Optional<String> next, long position, Optional<Instant> knownAt) {

    public Page {
        items = List.copyOf(items);
    }
}
