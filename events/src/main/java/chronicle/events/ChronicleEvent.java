package chronicle.events;

import java.util.Optional;

/**
 * What happens to the chronicle itself: the four events of the journal, closed for good at four. The event in the world
 * rides inside. The entry's number of such events so far is its revision: 1 when recorded.
 */
public sealed interface ChronicleEvent {

    /** The id of the entry to which it happened. */
    String entry();

    /** What the entry says from now on; empty where it says nothing anew. */
    default Optional<Statement> said() {
        return switch (this) {
            case EntryRecorded recorded -> Optional.of(recorded.statement());
            case EntryCorrected corrected -> Optional.of(corrected.statement());
            case EntryRetracted _, EntryReinstated _ -> Optional.empty();
        };
    }

    /** An entry was recorded. */
    record EntryRecorded(String entry, Statement statement) implements ChronicleEvent {}

    /** An entry was corrected: this is what it says from now on, whole. */
    record EntryCorrected(String entry, Statement statement) implements ChronicleEvent {}

    /** An entry was taken back, perhaps because it tells the same as another standing one. */
    record EntryRetracted(String entry, Optional<String> duplicateOf) implements ChronicleEvent {}

    /** A retracted entry stands again, as it last did. */
    record EntryReinstated(String entry) implements ChronicleEvent {}
}
