package chronicle.query.axon;

import chronicle.events.JournalLine;
import chronicle.query.postgres.Register;
import java.sql.Connection;
import java.util.List;

/** Tells the register of entries, which remembers nothing. */
record RegisterTelling(Register register) implements Telling {

    @Override
    public void open(Connection connection) throws Exception {
        register.open(connection);
    }

    @Override
    public void tell(Connection connection, List<JournalLine> lines) throws Exception {
        register.write(connection, lines);
    }

    @Override
    public void forget() {}
}
