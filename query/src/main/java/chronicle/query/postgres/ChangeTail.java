package chronicle.query.postgres;

import chronicle.query.question.Change;
import java.util.List;
import javax.sql.DataSource;

/** The changes in the order in which they were made, for who follows them; one is there once the register tells it. */
public final class ChangeTail {

    private final Database database;

    /** The changes in this database. */
    public ChangeTail(DataSource database) {
        this.database = new Database(database);
    }

    /** The position of the last change that is told; 0 if none is. */
    public long end() {
        return database.first("select coalesce(max(position), 0) from chronicle.entry_version", row -> row.getLong(1))
                .orElseThrow();
    }

    /** The changes after a position, without a gap, the first one first, at most so many. */
    public List<Change> after(long position, int most) {
        return database.list(
                "select * from chronicle.entry_version where position > ? order by position limit ?",
                EntryRows::change,
                position,
                most);
    }
}
