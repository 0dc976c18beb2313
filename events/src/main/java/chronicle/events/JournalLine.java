package chronicle.events;

import java.time.Instant;

/**
 * One line of the journal, as it stands there for good.
 *
 * @param position its number in commit order: 1, 2, 3 … without gaps
 * @param recordedAt the database's time under the append lock, never earlier than the line before
 * @param revision the entry's revision that this event made: 1 for the first
 */
public record JournalLine(
        long position, Instant recordedAt, int revision, ChronicleEvent event, Provenance provenance) {}
