package chronicle.query.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Since which position a subject is listed, and since which under each of its parties. */
record StoredSubject(long since, Map<String, Long> parties) {

    /** What is not listed. */
    static final StoredSubject NONE = new StoredSubject(Long.MAX_VALUE, Map.of());

    /** All that a copy lists, up to a position. */
    static Map<String, StoredSubject> all(Connection connection, Copy copy, long upTo) throws SQLException {
        Map<String, StoredSubject> subjects = new HashMap<>();
        Database.list(
                connection,
                "select subject, since from chronicle.subject where view = ? and copy = ? and since <= ?",
                row -> subjects.put(row.getString(1), new StoredSubject(row.getLong(2), new TreeMap<>())),
                copy.view(),
                copy.number(),
                upTo);
        Database.list(
                connection,
                "select subject, party, since from chronicle.subject_party where view = ? and copy = ? and since <= ?",
                row -> subjects.computeIfAbsent(
                                row.getString(1), _ -> new StoredSubject(Long.MAX_VALUE, new TreeMap<>()))
                        .parties()
                        .put(row.getString(2), row.getLong(3)),
                copy.view(),
                copy.number(),
                upTo);
        return subjects;
    }
}
