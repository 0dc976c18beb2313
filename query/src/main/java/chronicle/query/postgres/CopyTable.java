package chronicle.query.postgres;

import chronicle.query.engine.Closing;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A copy that is filled in bulk: rows first, then the ends that were written apart, indexes last. */
final class CopyTable {

    private final Copy copy;
    private final BeliefTable beliefs;

    CopyTable(Copy copy, Reasons reasons) {
        this.copy = copy;
        this.beliefs = new BeliefTable(copy, reasons);
    }

    /** Writes a part. */
    void write(Connection connection, BulkTelling.Chunk chunk) throws SQLException, IOException {
        beliefs.add(connection, chunk.beliefs());
        beliefs.addMembers(connection, chunk.memberships());
        FailureTable.write(connection, copy, chunk.failures(), chunk.recoveries());
        if (!chunk.endings().isEmpty()) {
            endings(connection, chunk.endings());
        }
    }

    private void endings(Connection connection, List<Closing> endings) throws SQLException, IOException {
        try (Copying rows = Copying.into(connection, copy.closings() + " (subject, day, at)")) {
            for (Closing closing : endings) {
                rows.field(closing.subject()).field(Days.text(closing.from())).last(Long.toString(closing.at()));
            }
            rows.end();
        }
    }

    /** Says how far it is filled; the caller commits. */
    void filledUpTo(Connection connection, long position) throws SQLException {
        Progress.store(connection, copy.view(), copy.number(), position);
    }

    /** Whether it is still being filled. */
    static boolean isOpen(Connection connection, Copy copy) throws SQLException {
        return Database.list(connection, "select to_regclass(?) is not null", row -> row.getBoolean(1), copy.closings())
                .getFirst();
    }

    /** Ends the filling: from now on it can be asked, and told line by line. The caller commits. */
    void close(Connection connection) throws SQLException {
        Optional<Long> endings =
                Database.list(connection, "select 1 from " + copy.closings() + " limit 1", row -> row.getLong(1))
                        .stream()
                        .findFirst();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local maintenance_work_mem = '128MB'; set local synchronous_commit = off");
            if (endings.isPresent()) {
                statement.execute("analyze " + copy.closings() + "; analyze " + copy.beliefs());
                statement.execute("""
                    update %1$s b set known = int8range(lower(b.known), e.at)
                    from (select subject, day, at, lag(at, 1, 0::bigint) over (partition by subject, day order by at) as former
                        from %2$s) e
                    where b.subject = e.subject and lower(b.valid) = e.day and upper_inf(b.known)
                        and lower(b.known) >= e.former and lower(b.known) < e.at\
                    """.formatted(copy.beliefs(), copy.closings()));
            }
            statement.execute("drop table " + copy.closings());
        }
        Database.list(connection, "select chronicle.index_copy(?, ?)", _ -> true, copy.view(), copy.number());
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + copy.beliefs() + "; analyze " + copy.members());
        }
    }
}
