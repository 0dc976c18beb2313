package chronicle.command.axon;

import chronicle.command.Entry;
import chronicle.command.Entry.Absent;
import chronicle.command.Entry.Retracted;
import chronicle.command.Entry.Standing;
import chronicle.command.EntryDecider;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalReader.Stored;
import java.util.function.Predicate;

/** Tells of any entry whether it stands, by reading the journal. */
final class OtherEntries implements Predicate<String> {

    private final JournalReader journal;

    OtherEntries(JournalReader journal) {
        this.journal = journal;
    }

    @Override
    public boolean test(String id) {
        Entry entry = new Absent();
        for (Stored stored : journal.of(id, 1)) {
            entry = EntryDecider.evolve(entry, stored.line().event());
        }
        return switch (entry) {
            case Standing _ -> true;
            case Absent _, Retracted _ -> false;
        };
    }
}
