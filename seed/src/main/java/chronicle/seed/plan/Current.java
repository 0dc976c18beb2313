package chronicle.seed.plan;

import chronicle.events.Statement;
import java.util.Optional;

/**
 * An entry as it is now.
 *
 * @param statement what it says, or last said if it was taken back
 * @param origin the name of the source that it was imported from, if it was
 * @param duplicateOf the entry of which it was taken back as the duplicate
 */
public record Current(
        String id,
        int revision,
        boolean standing,
        Optional<String> origin,
        Optional<String> duplicateOf,
        Statement statement) {}
