package chronicle.command;

import chronicle.events.Edtf;
import chronicle.events.Provenance;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Telling;
import java.util.List;
import java.util.Optional;

/** What may be asked of an entry. */
public sealed interface EntryCommand {

    /** The id of the entry. */
    String entry();

    /** Who asks, and why. */
    Provenance provenance();

    /** Record a new entry. */
    record RecordEntry(String entry, Statement statement, Provenance provenance) implements EntryCommand {}

    /** A command about an entry that is there already, at the revision that the asker has seen. */
    sealed interface Amendment extends EntryCommand {

        /** The revision that the asker has seen; another one is refused as stale. */
        int revision();
    }

    /** Replace whole whichever of the day, the event with its margin, and the sources is given. */
    record CorrectEntry(
            String entry,
            int revision,
            Optional<Edtf> on,
            Optional<Telling> event,
            Optional<List<Source>> sources,
            Provenance provenance)
            implements Amendment {}

    /** Take an entry back, perhaps because it tells the same as another standing one. */
    record RetractEntry(String entry, int revision, Optional<String> duplicateOf, Provenance provenance)
            implements Amendment {}

    /** Let a retracted entry stand again. */
    record ReinstateEntry(String entry, int revision, Provenance provenance) implements Amendment {}
}
