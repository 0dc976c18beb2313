package chronicle.command.postgres;

import java.sql.SQLException;

/** The journal could not be read; nothing is known of what it says. */
public final class JournalUnreadable extends RuntimeException {

    JournalUnreadable(SQLException cause) {
        super("the journal could not be read", cause);
    }
}
