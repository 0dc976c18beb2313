package chronicle.query.postgres;

import chronicle.events.Program;
import chronicle.query.engine.Failure;
import chronicle.query.engine.Recovery;
import chronicle.query.question.Known;
import chronicle.query.question.SubjectFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The subjects of a copy of a view that failed, and are told no further. */
final class FailureTable {

    private FailureTable() {}

    /** The condition that a failure, f, stands at a position: it was met by then, and nothing has ended it. */
    static String stands(String position) {
        return "f.position <= %1$s and coalesce(f.until > %1$s, true)".formatted(position);
    }

    /** What joins the failure of a subject up to a position, if there is one; the arguments are SQL expressions. */
    static String joined(String view, String copy, String subject, String position) {
        return """
            left join chronicle.failure f
                on f.view = %1$s and f.copy = %2$s and f.subject = %3$s and %4$s
            left join lateral (select recorded_at as good_at from chronicle.journal where position = f.position - 1) g
                on true\
            """.formatted(view, copy, subject, stands(position));
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

    /** Those that are told no further, each with the position at which it failed. */
    static Map<String, Long> subjects(Connection connection, Copy copy) throws SQLException {
        return positions(connection, copy, "until is null");
    }

    /** Those that ever failed, each with the position at which it did first, even if it is told again by now. */
    static Map<String, Long> firsts(Connection connection, Copy copy) throws SQLException {
        return positions(connection, copy, "true");
    }

    private static Map<String, Long> positions(Connection connection, Copy copy, String which) throws SQLException {
        return Database.list(
                        connection,
                        "select subject, min(position) as position from chronicle.failure where view = ? and copy = ?"
                                + " and "
                                + which + " group by subject",
                        row -> Map.entry(row.getString("subject"), row.getLong("position")),
                        copy.view(),
                        copy.number())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first position at which a subject failed, even if it is told again by now. */
    static Optional<Long> first(Connection connection, Copy copy, String subject) throws SQLException {
        return Database.list(
                        connection,
                        "select position from chronicle.failure where view = ? and copy = ? and subject = ?"
                                + " order by position limit 1",
                        row -> row.getLong(1),
                        copy.view(),
                        copy.number(),
                        subject)
                .stream()
                .findFirst();
    }

    static Optional<SubjectFailure> find(Connection connection, Copy copy, String subject) throws SQLException {
        return Database.list(
                        connection,
                        "select * from chronicle.failure where view = ? and copy = ? and subject = ? and until is null",
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

    /** Stores failures, and then ends those that are over. */
    static void write(Connection connection, Copy copy, List<Failure> failures, List<Recovery> recoveries)
            throws SQLException {
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
        for (Recovery recovery : recoveries) {
            Database.update(
                    connection, """
                    update chronicle.failure set until = ?
                    where view = ? and copy = ? and subject = ? and until is null and position < ?\
                    """, recovery.at(), copy.view(), copy.number(), recovery.subject(), recovery.at());
        }
    }
}
