package chronicle.query.postgres;

import chronicle.events.Relation;
import chronicle.query.question.Beliefs;
import chronicle.query.question.Beliefs.Belief;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Learning;
import chronicle.query.question.Learning.Cause;
import chronicle.query.question.Learning.Learnt;
import chronicle.query.question.Unfolding;
import chronicle.query.question.Unfolding.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers about one subject through time: through the days of the world, or through what was known of one day. */
record Histories(Database database, Patience patience) {

    /** One subject through valid time: neighbours that are the same are joined. */
    Unfolding unfolding(Partition partition, String subject, KnownAt knownAt) {
        AsTold told = told(partition, subject, knownAt);
        Known known = told.known();
        List<Stretch> periods = new ArrayList<>();
        database.each(
                """
                select %s, lower(valid) as valid_from, upper(valid) as valid_until
                from (select ?::text as subject, ?::bigint as position) q cross join lateral %s b
                where %s order by lower(valid)\
                """.formatted(Partition.COLUMNS, partition.held("q.subject", "q.position"), Partition.SERVED),
                Histories::stretch,
                period -> append(periods, period),
                subject,
                known.position(),
                partition.view(),
                partition.copy().number());
        if (periods.isEmpty()) {
            if (!told.stale()) {
                Answers.requireTold(patience, partition, subject, known.position());
            }
            periods.add(nothing(partition.blank()));
        }
        return new Unfolding(
                partition.view(),
                subject,
                partition.edition(),
                known.position(),
                known.recordedAt().orElse(Instant.EPOCH),
                told.stale(),
                List.copyOf(periods));
    }

    /** All that concerns a pair or a party of it through valid time, in the views' order; every view has told that far. */
    List<Unfolding> unfoldings(List<Partition> partitions, Relation relation, Known known) {
        Set<Failed> failed = failed(known.position());
        return partitions.stream()
                .flatMap(partition ->
                        unfoldings(partition, Subjects.concerning(partition, relation, known.position()), known)
                                .stream()
                                .map(unfolding -> failed.contains(Failed.of(partition, unfolding.subject()))
                                        ? unfolding(
                                                partition, unfolding.subject(), new KnownAt.Position(known.position()))
                                        : unfolding))
                .toList();
    }

    /** A subject of a copy of a view that it tells no further. */
    private record Failed(String view, int copy, String subject) {
        static Failed of(Partition partition, String subject) {
            return new Failed(partition.view(), partition.copy().number(), subject);
        }
    }

    /** All of them at a position; there are hardly ever any. */
    private Set<Failed> failed(long position) {
        return Set.copyOf(database.list(
                "select view, copy, subject from chronicle.failure f cross join (select ?::bigint as position) q where "
                        + FailureTable.stands("q.position"),
                row -> new Failed(row.getString("view"), row.getInt("copy"), row.getString("subject")),
                position));
    }

    private List<Unfolding> unfoldings(Partition partition, Subjects subjects, Known known) {
        Map<String, List<Stretch>> periods = new LinkedHashMap<>();
        List<Object> arguments = new ArrayList<>(List.of(
                known.position(),
                partition.view(),
                partition.copy().number(),
                partition.view(),
                partition.copy().number(),
                known.position()));
        arguments.addAll(subjects.arguments());
        database.each(
                """
                select s.subject, %s, lower(valid) as valid_from, upper(valid) as valid_until
                from %s s cross join (select ?::bigint as position) q left join lateral %s b on true
                where %s and s.view = ? and s.copy = ? and s.since <= ? and %s
                order by s.subject, lower(valid)\
                """.formatted(
                                Partition.COLUMNS,
                                subjects.table(),
                                partition.held("s.subject", "q.position"),
                                Partition.SERVED,
                                subjects.condition()),
                row -> Map.entry(
                        row.getString("subject"),
                        row.getString("certainty") == null ? nothing(partition.blank()) : stretch(row)),
                period -> append(periods.computeIfAbsent(period.getKey(), _ -> new ArrayList<>()), period.getValue()),
                arguments.toArray());
        return periods.entrySet().stream()
                .map(found -> new Unfolding(
                        partition.view(),
                        found.getKey(),
                        partition.edition(),
                        known.position(),
                        known.recordedAt().orElse(Instant.EPOCH),
                        false,
                        List.copyOf(found.getValue())))
                .toList();
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                Database.day(row, "valid_from"),
                Database.day(row, "valid_until"),
                Answers.certainty(row),
                Database.text(row, "status"),
                row.getBoolean("qualified"),
                row.getBoolean("truncated"),
                row.getString("answers"));
    }

    private static Stretch nothing(Blank blank) {
        return new Stretch(
                Optional.empty(),
                Optional.empty(),
                Blank.CERTAINTY,
                Optional.of(blank.status()),
                false,
                false,
                blank.answers());
    }

    /** All that was believed of a subject up to a position: of which days, and over which positions. */
    Beliefs beliefs(Partition partition, String subject, KnownAt knownAt) {
        AsTold told = told(partition, subject, knownAt);
        Known known = told.known();
        List<Belief> beliefs = new ArrayList<>();
        database.each(
                """
                select certainty, lower(valid) as valid_from, upper(valid) as valid_until, lower(known) as position,
                    upper(known) as until, case when status is not null then array[status] else
                        array(select a ->> 'status' from json_array_elements(answers) with ordinality possible(a, n)
                            group by 1 order by min(n)) end as statuses
                from (select ?::text as subject) q cross join lateral %s b
                where %s and lower(known) <= ? order by lower(known), lower(valid)\
                """.formatted(partition.ever("q.subject"), Partition.SERVED),
                row -> new Belief(
                        Database.day(row, "valid_from"),
                        Database.day(row, "valid_until"),
                        row.getLong("position"),
                        Database.number(row, "until"),
                        Answers.certainty(row),
                        Database.texts(row, "statuses")),
                beliefs::add,
                subject,
                partition.view(),
                partition.copy().number(),
                known.position());
        if (beliefs.isEmpty() && !told.stale()) {
            Answers.requireTold(patience, partition, subject, known.position());
        }
        return new Beliefs(
                partition.view(),
                subject,
                partition.edition(),
                known.position(),
                partition.blank().status(),
                List.copyOf(beliefs));
    }

    private static void append(List<Stretch> periods, Stretch next) {
        if (!periods.isEmpty() && same(periods.getLast(), next)) {
            Stretch last = periods.removeLast();
            periods.add(new Stretch(
                    last.from(),
                    next.until(),
                    last.certainty(),
                    last.status(),
                    last.qualified(),
                    last.truncated(),
                    last.answers()));
        } else {
            periods.add(next);
        }
    }

    private static boolean same(Stretch one, Stretch other) {
        return Sameness.of(one.certainty(), one.answers()).equals(Sameness.of(other.certainty(), other.answers()));
    }

    /** One day through recorded time: neighbours that are the same are joined. */
    Learning learning(Partition partition, String subject, LocalDate asOf, KnownAt knownAt) {
        AsTold told = told(partition, subject, knownAt);
        Known known = told.known();
        List<Learnt> beliefs = new ArrayList<>();
        database.each(
                """
                with belief as (
                    select lower(known) as position, upper(known) as until, certainty, status, qualified, truncated,
                        answers
                    from (select ?::text as subject) q cross join lateral %s b
                    where %s and lower(valid) <= ? and upper(valid) > ? and lower(known) <= ?
                ), told as (
                    select position, certainty, status, qualified, truncated, answers from belief
                    union all
                    select until, null, null, false, false, null from belief former
                    where until <= ? and not exists (select from belief where position = former.until)
                )
                select told.*, j.recorded_at, j.entry, j.revision, replace(j.type, 'entry-', '') as action,
                    j.metadata ->> 'actor' as actor, j.metadata ->> 'reason' as reason
                from told join chronicle.journal j using (position) order by position\
                """.formatted(partition.ever("q.subject"), Partition.SERVED),
                row -> learnt(row, partition.blank()),
                learnt -> {
                    if (beliefs.isEmpty() || !same(beliefs.getLast(), learnt)) {
                        beliefs.add(learnt);
                    }
                },
                subject,
                partition.view(),
                partition.copy().number(),
                asOf,
                asOf,
                known.position(),
                known.position());
        if (beliefs.isEmpty()) {
            if (!told.stale()) {
                Answers.requireTold(patience, partition, subject, known.position());
            }
        }
        return new Learning(
                partition.view(),
                subject,
                asOf,
                partition.edition(),
                known.position(),
                told.stale(),
                List.copyOf(beliefs));
    }

    private static Learnt learnt(ResultSet row, Blank blank) throws SQLException {
        boolean told = row.getString("certainty") != null;
        return new Learnt(
                Database.instant(row, "recorded_at"),
                row.getLong("position"),
                told ? Answers.certainty(row) : Blank.CERTAINTY,
                told ? Database.text(row, "status") : Optional.of(blank.status()),
                row.getBoolean("qualified"),
                row.getBoolean("truncated"),
                told ? row.getString("answers") : blank.answers(),
                new Cause(
                        row.getString("entry"),
                        row.getInt("revision"),
                        row.getString("action"),
                        row.getString("actor"),
                        Database.text(row, "reason")));
    }

    private static boolean same(Learnt one, Learnt other) {
        return Sameness.of(one.certainty(), one.answers()).equals(Sameness.of(other.certainty(), other.answers()));
    }

    /** What is known of a subject at a time: less than that, if its view failed on it before. */
    private record AsTold(Known known, boolean stale) {}

    private AsTold told(Partition partition, String subject, KnownAt knownAt) {
        Known known = patience.resolve(knownAt, List.of(partition));
        patience.await(List.of(partition.told()), known.position());
        return database.first(
                        """
                        select f.position as failed, g.good_at from (select ?::text as view, ?::integer as copy,
                            ?::text as subject, ?::bigint as position) q %s\
                        """.formatted(FailureTable.joined("q.view", "q.copy", "q.subject", "q.position")),
                        FailureTable::lastGood,
                        partition.view(),
                        partition.copy().number(),
                        subject,
                        known.position())
                .orElseThrow()
                .map(good -> new AsTold(good, true))
                .orElseGet(() -> new AsTold(known, false));
    }
}
