package chronicle.query.postgres;

import chronicle.query.question.Differences;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The copy of a view that serves and another one, compared as they were told up to one position: all subjects, all days,
 * all positions up to it. A digest of each says first whether they differ at all.
 */
final class CopyComparison {

    private static final int EXAMPLES = 20;

    private final Connection connection;
    private final Copy served;
    private final Copy built;
    private final long position;

    CopyComparison(Connection connection, Copy served, Copy built, long position) {
        this.connection = connection;
        this.served = served;
        this.built = built;
        this.position = position;
    }

    /** How the built one differs from the one that serves. */
    Differences differences() throws SQLException {
        if (digest(served).equals(digest(built))) {
            return Differences.NONE;
        }
        List<Map<String, Object>> examples = new ArrayList<>();
        long number = list("""
            with served as (%1$s), built as (%2$s)
            select count(*) over () as differences, subject, lower(valid) as valid_from, upper(valid) as valid_until, first,
                served.until as served_until, served.certainty as served_certainty, served.status as served_status,
                served.answers as served_answers, built.until as built_until, built.certainty as built_certainty,
                built.status as built_status, built.answers as built_answers
            from served full join built using (subject, valid, first)
            where (served.certainty, served.status, served.answers, served.until)
                is distinct from (built.certainty, built.status, built.answers, built.until)
            order by subject, valid, first limit %3$d\
            """.formatted(beliefs(served), beliefs(built), EXAMPLES), this::belief, examples)
                + list("""
                    with served as (%1$s), built as (%2$s), alone as (
                        select 'served' as side, a.* from (table served except table built) a
                        union all select 'built', a.* from (table built except table served) a)
                    select count(*) over () as differences, side, subject, since, party from alone
                    order by subject, party, side limit %3$d\
                    """.formatted(subjects(served), subjects(built), EXAMPLES), this::subject, examples);
        return new Differences(number, List.copyOf(examples), 0);
    }

    private String digest(Copy copy) throws SQLException {
        return Database.list(connection, """
            select count(*) || ' lines, ' || sum(hashtextextended(line, 1)::numeric) || '/'
                || sum(hashtextextended(line, 2)::numeric)
            from (select b::text from (%1$s) b union all select s::text from (%2$s) s) held(line)\
            """.formatted(beliefs(copy), subjects(copy)), row -> "" + row.getString(1))
                .getFirst();
    }

    private String beliefs(Copy copy) {
        return """
            select subject, valid, lower(known) as first, case when upper(known) <= %2$d then upper(known) end as until,
                certainty, status, row(qualified, truncated, answers::text)::text as answers
            from %1$s where lower(known) <= %2$d\
            """.formatted(copy.beliefs(), position);
    }

    private String subjects(Copy copy) {
        return """
            select subject, since, null as party from chronicle.subject where view = '%1$s' and copy = %2$d and since <= %3$d
            union all
            select subject, since, party from chronicle.subject_party where view = '%1$s' and copy = %2$d and since <= %3$d\
            """.formatted(copy.view(), copy.number(), position);
    }

    private long list(String sql, Database.Row<Map<String, Object>> reading, List<Map<String, Object>> examples)
            throws SQLException {
        return Database.list(connection, sql, row -> {
                    examples.add(reading.read(row));
                    return row.getLong("differences");
                })
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private Map<String, Object> belief(ResultSet row) throws SQLException {
        Map<String, Object> example = example(row);
        Database.day(row, "valid_from").ifPresent(day -> example.put("from", day));
        Database.day(row, "valid_until").ifPresent(day -> example.put("until", day));
        example.put("position", row.getLong("first"));
        List<String> differs = new ArrayList<>();
        for (String part : List.of("certainty", "status", "answers", "until")) {
            if (!Objects.equals(row.getString("served_" + part), row.getString("built_" + part))) {
                differs.add(part.equals("until") ? "knownUntil" : part);
            }
        }
        example.put("differs", differs);
        side(row, "served", example);
        side(row, "built", example);
        return example;
    }

    private static void side(ResultSet row, String side, Map<String, Object> example) throws SQLException {
        String certainty = row.getString(side + "_certainty");
        if (certainty != null) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("certainty", certainty);
            Database.text(row, side + "_status").ifPresent(status -> told.put("status", status));
            long until = row.getLong(side + "_until");
            if (!row.wasNull()) {
                told.put("knownUntil", until);
            }
            example.put(side, told);
        }
    }

    private Map<String, Object> subject(ResultSet row) throws SQLException {
        Map<String, Object> example = example(row);
        Database.text(row, "party").ifPresent(party -> example.put("party", party));
        example.put("position", row.getLong("since"));
        example.put("only", row.getString("side"));
        return example;
    }

    private Map<String, Object> example(ResultSet row) throws SQLException {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("view", built.view());
        example.put("subject", row.getString("subject"));
        return example;
    }
}
