package chronicle.query.axon;

import chronicle.events.JournalLine;
import java.sql.Connection;
import java.util.List;

/** Whoever is told the journal, a batch at a time. */
interface Telling {

    /** Makes what must be there before the first batch. */
    void open(Connection connection) throws Exception;

    /** Tells the next lines, in the transaction that also stores how far it has come. */
    void tell(Connection connection, List<JournalLine> lines) throws Exception;

    /** Forgets what was told last: it was not stored, or somebody else tells now. */
    void forget();
}
