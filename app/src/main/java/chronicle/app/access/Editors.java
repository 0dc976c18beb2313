package chronicle.app.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands behind the pseudonyms that the journal knows. */
@Component
public final class Editors {
    private final JdbcClient database;

    Editors(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is somebody of that pseudonym who was not erased. */
    public boolean isKnown(String id) {
        Optional<Boolean> erased = database.sql("select erased_at is not null from chronicle.editor where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional();
        return erased.isPresent() && !erased.get();
    }
}
