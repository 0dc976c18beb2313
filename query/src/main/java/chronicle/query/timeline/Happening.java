package chronicle.query.timeline;

import chronicle.events.Statement;
import java.util.Objects;

/**
 * One version of an entry, as views see it: what it says, and which entry and revision says so. Two are equal if entry
 * and revision are, since the journal never changes what a revision said.
 *
 * @param recorded the position at which the entry was first recorded; a correction keeps it
 */
public record Happening(String entry, int revision, long recorded, Statement statement) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Happening that && entry.equals(that.entry) && revision == that.revision;
    }

    @Override
    public int hashCode() {
        return Objects.hash(entry, revision);
    }
}
