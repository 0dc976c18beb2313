package chronicle.query.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Subjects that lie side by side and are told in one transaction, so that a filling that is cut off loses little.
 *
 * @param first the first of its subjects
 * @param last the last of them
 * @param entries how many entries speak of them, one that speaks of two counted twice
 */
record CopyPart(Copy copy, int number, String first, String last, long entries, boolean told) {

    /** Divides the subjects of a copy into parts of about so many entries; a subject with more is a part by itself. */
    static void divide(Connection connection, Copy copy, int entries) throws SQLException {
        Database.update(connection, """
            insert into chronicle.copy_part (view, copy, part, first, last, entries)
            select ?, ?, row_number() over (order by min(subject)), min(subject), max(subject), sum(entries)
            from (select subject, entries, div(sum(entries) over (order by subject) - entries, ?) as part
                from (select subject, count(distinct entry) as entries from %s group by subject) counted) summed
            group by part\
            """.formatted(copy.speaking()), copy.view(), copy.number(), entries);
    }

    /** All parts of a copy, in the order of their subjects; none before it is divided. */
    static List<CopyPart> of(Connection connection, Copy copy) throws SQLException {
        return Database.list(
                connection,
                "select * from chronicle.copy_part where view = ? and copy = ? order by part",
                row -> new CopyPart(
                        copy,
                        row.getInt("part"),
                        row.getString("first"),
                        row.getString("last"),
                        row.getLong("entries"),
                        row.getBoolean("told")),
                copy.view(),
                copy.number());
    }

    /** Keeps that it is told. */
    void keepTold(Connection connection) throws SQLException {
        Database.update(
                connection,
                "update chronicle.copy_part set told = true where view = ? and copy = ? and part = ?",
                copy.view(),
                copy.number(),
                number);
    }

    /** Forgets the parts of a copy that is filled. */
    static void forget(Connection connection, Copy copy) throws SQLException {
        Database.update(
                connection, "delete from chronicle.copy_part where view = ? and copy = ?", copy.view(), copy.number());
    }
}
