package chronicle.query.postgres;

import java.sql.SQLException;

/** That the database failed; not the asker's fault. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
