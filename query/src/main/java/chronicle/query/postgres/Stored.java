package chronicle.query.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All beliefs that a copy holds, or held, of one subject. */
record Stored(List<Row> rows) {

    /** One belief; {@code until} is 0 while it is held. */
    record Row(LocalDate from, LocalDate to, long first, long until, String told) {

        private boolean tells(LocalDate day, long position) {
            return first <= position && (until == 0 || position < until) && !from.isAfter(day) && day.isBefore(to);
        }
    }

    static Stored of(Connection connection, Copy copy, String subject) throws SQLException {
        return new Stored(Database.list(
                connection,
                "select lower(valid) as valid_from, upper(valid) as valid_until, lower(known) as first,"
                        + " coalesce(upper(known), 0) as until, certainty, status, qualified, truncated, answers from "
                        + copy.ever("?") + " b",
                row -> new Row(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getLong("first"),
                        row.getLong("until"),
                        text(
                                row.getString("certainty"),
                                Database.text(row, "status"),
                                row.getBoolean("qualified"),
                                row.getBoolean("truncated"),
                                row.getString("answers"))),
                subject,
                subject));
    }

    /** What is told, in one line. */
    static String text(
            String certainty, Optional<String> status, boolean qualified, boolean truncated, String answers) {
        return String.join(
                " ",
                certainty.toLowerCase(Locale.ROOT),
                status.orElse("?"),
                qualified ? "qualified" : "plain",
                truncated ? "truncated" : "whole",
                answers);
    }

    /** Everything that it tells of a day at a position: one line, or none; more are a fault. */
    List<String> at(LocalDate day, long position) {
        return rows.stream()
                .filter(row -> row.tells(day, position))
                .map(Row::told)
                .toList();
    }
}
