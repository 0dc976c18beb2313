package chronicle.query.postgres;

import java.sql.SQLException;
import java.util.Set;

/** That a question met a copy which does not serve any more: it is to be asked again, of the one that does. */
final class Switched extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What {@code require_served} says, and the database of a table that is gone. */
    private static final Set<String> STATES = Set.of("CH001", "42P01");

    Switched(String view) {
        super("the view " + view + " is told by another copy by now", null, false, false);
    }

    /** Whether a failure of the database says the same. */
    static boolean is(DatabaseFailure failure) {
        return failure.getCause() instanceof SQLException cause && STATES.contains(cause.getSQLState());
    }
}
