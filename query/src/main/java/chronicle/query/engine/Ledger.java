package chronicle.query.engine;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Statement;
import chronicle.query.timeline.Happening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine looks up when it does not remember: the journal, read up to a position. */
public interface Ledger {

    /** An entry as it stood after a position: its last statement, and whether it stands or is retracted. */
    record Entry(Happening happening, boolean standing) {

        /**
         * An entry after a line that speaks of it.
         *
         * @param before the entry before that line, or empty if the line records it
         * @throws IllegalStateException if it is not there, though the line changes it
         */
        static Entry after(JournalLine line, Optional<Entry> before) {
            return switch (line.event()) {
                case EntryRecorded(var entry, var statement) ->
                    new Entry(new Happening(entry, line.revision(), line.position(), statement), true);
                case EntryCorrected(var entry, var statement) ->
                    known(entry, before).saying(line.revision(), statement);
                case EntryRetracted(var entry, var _) -> known(entry, before).retracted();
                case EntryReinstated(var entry) -> {
                    Entry former = known(entry, before);
                    yield former.saying(line.revision(), former.happening().statement());
                }
            };
        }

        private static Entry known(String entry, Optional<Entry> before) {
            return before.orElseThrow(() -> new IllegalStateException("the ledger knows no entry " + entry));
        }

        /** The same entry, standing, with what a later revision says. */
        private Entry saying(int revision, Statement statement) {
            return new Entry(new Happening(happening.entry(), revision, happening.recorded(), statement), true);
        }

        /** The same entry, retracted. */
        private Entry retracted() {
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
