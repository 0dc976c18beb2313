package chronicle.query.question;

import chronicle.events.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry as of one of its revisions.
 *
 * @param event the event's fields, with its concerns and note, as a JSON object
 * @param sources as a JSON array
 * @param recordedAt when this revision was recorded, by whom and why
 * @param claimOf the entry of which this is what another source claims, with that source's day and origin
 * @param flags what an editor should look at: {@link #SOURCE_UNCHANGED}, until the sources are corrected too
 * @param position the position that made this revision
 */
public record Entry(
        String id,
        int revision,
        boolean standing,
        String kind,
        String on,
        String event,
        String title,
        String sources,
        boolean disputed,
        List<String> parties,
        List<String> relations,
        Optional<Origin> origin,
        Instant recordedAt,
        String recordedBy,
        Optional<String> reason,
        Optional<String> duplicateOf,
        Optional<String> claimOf,
        List<String> flags,
        long position) {

    /** The flag of a revision that says another day or event than the one before it, but cites the same sources. */
    public static final String SOURCE_UNCHANGED = "value changed, source unchanged";

    /** {@code standing} or {@code retracted}. */
    public String status() {
        return standing ? "standing" : "retracted";
    }
}
