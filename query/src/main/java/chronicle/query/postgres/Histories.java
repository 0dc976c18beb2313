package chronicle.query.postgres;

import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Learning;
import chronicle.query.question.Learning.Cause;
import chronicle.query.question.Learning.Learnt;
import chronicle.query.question.Unfolding;
import chronicle.query.question.Unfolding.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Answers about one subject through time: through the days of the world, or through what was known of one day. */
record Histories(Database database, Patience patience) {

    /** One subject through valid time: neighbours that are the same are joined. */
    Unfolding unfolding(Partition partition, String subject, KnownAt knownAt) {
        Known known = told(partition, knownAt);
        List<Stretch> periods = new ArrayList<>();
        database.each(
                """
                select %s, lower(valid) as valid_from, upper(valid) as valid_until from %s
                where subject = ? and known @> ?::bigint order by lower(valid)\
                """.formatted(Partition.COLUMNS, partition.table()),
                row -> new Stretch(
                        Database.day(row, "valid_from"),
                        Database.day(row, "valid_until"),
                        Answers.certainty(row),
                        Database.text(row, "status"),
                        row.getBoolean("qualified"),
                        row.getBoolean("truncated"),
                        row.getString("answers")),
                period -> append(periods, period),
                subject,
                known.position());
        if (periods.isEmpty()) {
            throw Answers.unknown(database, partition, subject);
        }
        return new Unfolding(
                partition.view(),
                subject,
                partition.edition(),
                known.position(),
                known.recordedAt().orElseThrow(),
                List.copyOf(periods));
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
        Known known = told(partition, knownAt);
        List<Learnt> beliefs = new ArrayList<>();
        database.each(
                """
                select b.certainty, b.status, b.qualified, b.truncated, b.answers, j.position, j.recorded_at, j.entry,
                    j.revision, replace(j.type, 'entry-', '') as action, j.metadata ->> 'actor' as actor,
                    j.metadata ->> 'reason' as reason
                from %s b join chronicle.journal j on j.position = lower(b.known)
                where b.subject = ? and lower(b.valid) <= ? and upper(b.valid) > ? and lower(b.known) <= ?
                order by lower(b.known)\
                """.formatted(partition.table()),
                row -> new Learnt(
                        Database.instant(row, "recorded_at"),
                        row.getLong("position"),
                        Answers.certainty(row),
                        Database.text(row, "status"),
                        row.getBoolean("qualified"),
                        row.getBoolean("truncated"),
                        row.getString("answers"),
                        new Cause(
                                row.getString("entry"),
                                row.getInt("revision"),
                                row.getString("action"),
                                row.getString("actor"),
                                Database.text(row, "reason"))),
                learnt -> {
                    if (beliefs.isEmpty() || !same(beliefs.getLast(), learnt)) {
                        beliefs.add(learnt);
                    }
                },
                subject,
                asOf,
                asOf,
                known.position());
        if (beliefs.isEmpty()) {
            throw Answers.unknown(database, partition, subject);
        }
        return new Learning(
                partition.view(), subject, asOf, partition.edition(), known.position(), List.copyOf(beliefs));
    }

    private static boolean same(Learnt one, Learnt other) {
        return Sameness.of(one.certainty(), one.answers()).equals(Sameness.of(other.certainty(), other.answers()));
    }

    private Known told(Partition partition, KnownAt knownAt) {
        Known known = patience.resolve(knownAt);
        patience.await(List.of(partition.told()), known.position());
        return known;
    }
}
