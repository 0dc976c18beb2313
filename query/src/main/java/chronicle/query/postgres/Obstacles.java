package chronicle.query.postgres;

import chronicle.events.Malformed;
import chronicle.events.Program;
import chronicle.events.Trees;
import chronicle.query.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What keeps the views, or some of their subjects, from being told further. */
public final class Obstacles {

    private final Database database;
    private final List<? extends Timeline<?>> views;

    /** @param views all views, as told by this program */
    public Obstacles(DataSource database, List<? extends Timeline<?>> views) {
        this.database = new Database(database);
        this.views = List.copyOf(views);
    }

    /**
     * What there is at a moment.
     *
     * @param unknown the line which comes next for some view and which this program cannot read, in a sentence
     * @param failures of each view, how many of its subjects are told no further
     */
    public record Found(Optional<String> unknown, Map<String, Long> failures) {}

    /** Looks for them. */
    public Found look() {
        return new Found(unknown(), failures());
    }

    private Optional<String> unknown() {
        return database.list("""
            select position, type, payload, metadata ->> 'kind' as kind, metadata ->> 'program' as program
            from chronicle.journal where position in (select position + 1 from chronicle.progress)
            order by position\
            """, Obstacles::unknown).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> unknown(ResultSet row) throws SQLException {
        try {
            Trees.chronicleEvent(row.getString("type"), Json.tree(row.getString("payload")));
            return Optional.empty();
        } catch (Malformed _) {
            String writer = Database.text(row, "program")
                    .map(program -> "version " + program)
                    .orElse("a version that does not tell its name");
            return Optional.of("position " + row.getLong("position") + " holds an event of the kind "
                    + row.getString("kind") + " that version " + Program.version() + " cannot read; it was written by "
                    + writer);
        }
    }

    private Map<String, Long> failures() {
        Map<String, Long> failures = new LinkedHashMap<>();
        views.forEach(view -> failures.put(view.name(), 0L));
        database.list("""
            select f.view, count(*) as failures
            from chronicle.failure f join chronicle.progress p using (view, copy) where p.standing = 'served' and f.until is null
            group by f.view\
            """, row -> failures.replace(row.getString("view"), row.getLong("failures")));
        return failures;
    }
}
