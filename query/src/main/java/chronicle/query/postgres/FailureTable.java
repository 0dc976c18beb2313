package chronicle.query.postgres;

import chronicle.events.Program;
import chronicle.query.engine.Failure;
import chronicle.query.question.Known;
import chronicle.query.question.SubjectFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The subjects of a copy of a view that failed, and are told no further. */
final class FailureTable {

    private FailureTable() {}

    /** What joins the failure of a subject up to a position, if there is one; the arguments are SQL expressions. */
    static String joined(String view, String copy, String subject, String position) {
        return """
            left join chronicle.failure f
                on f.view = %s and f.copy = %s and f.subject = %s and f.position <= %s
            left join lateral (select recorded_at as good_at from chronicle.journal where position = f.position - 1) g
                on true\
            """.formatted(view, copy, subject, position);
    }

    /** The last position that was told before the failure which {@link #joined} has found, if it has found one. */
    static Optional<Known> lastGood(ResultSet row) throws SQLException {
        long failed = row.getLong("failed");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Known(
                        failed - 1,
                        Optional.ofNullable(row.getObject("good_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
    }

    static List<String> subjects(Connection connection, Copy copy) throws SQLException {
        return Database.list(
                connection,
                "select subject from chronicle.failure where view = ? and copy = ?",
                row -> row.getString(1),
                copy.view(),
                copy.number());
    }

    static Optional<SubjectFailure> find(Connection connection, Copy copy, String subject) throws SQLException {
        return Database.list(
                        connection,
                        "select * from chronicle.failure where view = ? and copy = ? and subject = ?",
                        row -> read(row, copy.edition()),
                        copy.view(),
                        copy.number(),
                        subject)
                .stream()
                .findFirst();
    }

    static SubjectFailure read(ResultSet row, int edition) throws SQLException {
        return new SubjectFailure(
                row.getString("view"),
                edition,
                row.getString("subject"),
                row.getLong("position"),
                row.getString("entry"),
                row.getInt("revision"),
                row.getString("why"),
                row.getString("program"),
                Database.instant(row, "failed_at"));
    }

    static void delete(Connection connection, Copy copy, String subject) throws SQLException {
        Database.update(
                connection,
                "delete from chronicle.failure where view = ? and copy = ? and subject = ?",
                copy.view(),
                copy.number(),
                subject);
    }

    static void write(Connection connection, Copy copy, List<Failure> failures) throws SQLException {
        for (Failure failure : failures) {
            Database.update(
                    connection,
                    """
                    insert into chronicle.failure (view, copy, subject, position, entry, revision, why, program)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    copy.view(),
                    copy.number(),
                    failure.subject(),
                    failure.position(),
                    failure.entry(),
                    failure.revision(),
                    failure.why(),
                    Program.version());
        }
    }
}
