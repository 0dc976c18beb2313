package chronicle.query.engine;

import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine looks up when it does not remember: the journal, read up to a position. */
public interface Ledger {

    /** An entry as it stood after a position: its last statement, and whether it stands or is retracted. */
    record Entry(Happening happening, boolean standing) {

        /** The same entry, standing, with what a later revision says. */
        Entry saying(int revision, Statement statement) {
            return new Entry(new Happening(happening.entry(), revision, happening.recorded(), statement), true);
        }

        /** The same entry, retracted. */
        Entry retracted() {
            return new Entry(happening, false);
        }
    }

    /** The entry after that position, or empty if it was not yet recorded. */
    Optional<Entry> entry(String entry, long position);

    /** Whatever stood after that position among the entries ever told as members of the subject of this view. */
    List<Happening> members(String subject, long position);

    /** The subjects of this view that failed and are told no further, each with the position at which it failed. */
    Map<String, Long> failed();
}
