package chronicle.command.postgres;

import java.sql.SQLException;
import java.util.Objects;

/** What a failed statement means for the rows that it carried. */
enum Trouble {
    /** The connection is gone: whether the rows are stored must be looked up. */
    LOST,
    /** Rolled back for a reason that may pass: worth another try. */
    PASSING,
    /** Rolled back, and would be again: one of the rows is at fault. */
    REFUSED;

    static Trouble of(SQLException failure, boolean broken) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "08000");
        if (broken || state.startsWith("08") || state.startsWith("57P") || state.equals("25006")) {
            return LOST;
        }
        return switch (state.substring(0, 2)) {
            case "40", "53", "55", "57", "58", "XX" -> PASSING;
            default -> REFUSED;
        };
    }
}
