/**
 * The seam to Axon: the entry as an aggregate, the journal as an event storage engine, and the door for commands.
 *
 * <p>A node puts them together like this:
 *
 * <pre>{@code
 * JournalWriter writer = new JournalWriter(database, JournalLimits.USUAL);           // closed last, before the database
 * JournalReader reader = new JournalReader(database);
 * EmbeddedEventStore store = EmbeddedEventStore.builder()
 *         .storageEngine(new JournalEngine(reader, writer))
 *         .fetchDelay(100)                                                           // what other nodes append
 *         .build();                                                                  // shutDown() before the writer
 * Commands commands = new Commands(store, reader, 10_000);
 * }</pre>
 *
 * <p>The messages that the store streams have a {@code ChronicleEvent} as payload and the whole
 * {@link chronicle.events.JournalLine} in their metadata, under the key {@code line}.
 */
@NullMarked
package chronicle.command.axon;

import org.jspecify.annotations.NullMarked;
