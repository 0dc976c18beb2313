package chronicle.command;

import chronicle.events.Statement;

/** How an entry stands: not there, standing, or taken back. */
public sealed interface Entry {

    /** The number of journal events that made the entry what it is; 0 while it is not there. */
    int revision();

    /** An entry of this id was never recorded. */
    record Absent() implements Entry {

        @Override
        public int revision() {
            return 0;
        }
    }

    /** The entry stands, and this is what it says. */
    record Standing(Statement statement, int revision) implements Entry {}

    /** The entry was taken back; this is what it last said, and says again once reinstated. */
    record Retracted(Statement statement, int revision) implements Entry {}
}
