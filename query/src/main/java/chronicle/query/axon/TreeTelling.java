package chronicle.query.axon;

import chronicle.events.JournalLine;
import chronicle.query.postgres.TreeTable;
import java.sql.Connection;
import java.util.List;

/** Has the tree over the journal grow. */
record TreeTelling(TreeTable tree) implements Telling {

    /** An empty tree needs nothing. */
    @Override
    public void open(Connection connection) {}

    @Override
    public void tell(Connection connection, List<JournalLine> lines) throws Exception {
        tree.grow(connection, lines.getLast().position());
    }

    @Override
    public void forget() {
        tree.forget();
    }
}
