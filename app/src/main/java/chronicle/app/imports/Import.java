package chronicle.app.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One import of an edition, and how far it has come.
 *
 * @param counts how many records have which outcome, by the outcome's name on the wire
 * @param became how many entries tell what the edition says, by kind
 * @param leftOut how many records are left out, by reason
 * @param position the position of the journal at which it was planned; 0 while it is being read
 * @param records how many records of the publisher were read
 * @param done how many items are carried out of those that are to be
 * @param rate how many of them a second
 * @param failure why it failed, if it did
 */
public record Import(
        String id,
        String source,
        String edition,
        String location,
        State state,
        Map<String, Integer> counts,
        Map<String, Integer> became,
        Map<String, Integer> leftOut,
        long position,
        int records,
        long done,
        long total,
        double rate,
        Instant askedAt,
        String askedBy,
        Optional<String> approvedBy,
        Optional<String> failure) {

    /** Whether it is a plan, and one of these imports of its source was approved since: it is made anew if it is approved. */
    public boolean isOutdated(List<Import> imports) {
        return state == State.PLANNED
                && imports.stream()
                        .filter(other -> other.source.equals(source) && other.approvedBy.isPresent())
                        .anyMatch(other -> other.total > 0 && other.position >= position);
    }

    /** How far an import has come. */
    public enum State {
        READING,
        PLANNED,
        APPLYING,
        DONE,
        FAILED
    }
}
