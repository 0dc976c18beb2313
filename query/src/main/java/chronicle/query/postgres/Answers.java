package chronicle.query.postgres;

import chronicle.events.Relation;
import chronicle.query.engine.Certainty;
import chronicle.query.question.Answer;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.question.RelationState;
import chronicle.query.question.Unanswered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers about a day: of one subject, of many, of all that concern a pair of parties. */
record Answers(Database database, Patience patience) {

    /** One subject's answer on a day. */
    Answer one(Partition partition, String subject, LocalDate asOf, KnownAt knownAt) {
        KnownAt meant = patience.known(knownAt, List.of(partition));
        return Optional.of(meant)
                .filter(KnownAt.Now.class::isInstance)
                .flatMap(_ -> present(partition, subject, asOf))
                .orElseGet(() -> then(partition, subject, asOf, meant));
    }

    /** The belief held now, in the least that can be asked; empty if the view is behind or failed, or holds none. */
    private Optional<Answer> present(Partition partition, String subject, LocalDate asOf) {
        return database.first(
                """
                    select h.position, h.recorded_at, false as future, b.*
                    from chronicle.journal_head h
                    join chronicle.progress p
                        on p.view = ? and p.copy = ? and p.standing = 'served' and p.position = h.position
                    cross join lateral (\
                    """ + partition.now() + """
                    ) b where not exists (select from chronicle.failure f
                        where f.view = p.view and f.copy = p.copy and f.subject = b.subject and f.until is null)\
                    """,
                row -> answer(row, partition, subject, asOf, Patience.known(row), Optional.empty()),
                partition.view(),
                partition.copy().number(),
                subject,
                asOf);
    }

    private Answer then(Partition partition, String subject, LocalDate asOf, KnownAt knownAt) {
        Found found = find(partition, subject, asOf, knownAt);
        if (found.told < found.known.position()) {
            patience.await(List.of(partition.told()), found.known.position());
            found = find(partition, subject, asOf, new KnownAt.Position(found.known.position()));
        }
        return found.answer.isPresent() ? found.answer.get() : blank(partition, subject, asOf, found);
    }

    /** @param stale the last position that the subject was told, if its view failed on it before the known one */
    private record Found(Known known, Optional<Known> stale, long told, Optional<Answer> answer) {}

    private Found find(Partition partition, String subject, LocalDate asOf, KnownAt knownAt) {
        Asked asked = Asked.of(knownAt);
        List<Object> arguments = new ArrayList<>(asked.arguments());
        arguments.addAll(
                List.of(subject, asOf, partition.view(), partition.copy().number()));
        return database.first(
                        """
                        select a.position, a.recorded_at, a.future, p.position as told, f.position as failed, g.good_at, b.*
                        from (%s) a
                        cross join (select ?::text as subject, ?::date as day) q
                        join chronicle.progress p on p.view = ? and p.copy = ? and p.standing = 'served'
                        %s
                        left join lateral (%s) b on true\
                        """.formatted(
                                        asked.sql(),
                                        FailureTable.joined("p.view", "p.copy", "q.subject", "a.position"),
                                        partition.at("q.subject", "q.day", "coalesce(f.position - 1, a.position)")),
                        row -> {
                            Known known = Patience.known(row);
                            return new Found(
                                    known,
                                    FailureTable.lastGood(row),
                                    row.getLong("told"),
                                    row.getString("certainty") == null
                                            ? Optional.empty()
                                            : Optional.of(answer(
                                                    row, partition, subject, asOf, known, FailureTable.lastGood(row))));
                        },
                        arguments.toArray())
                .orElseThrow(() -> new Switched(partition.view()));
    }

    private Answer blank(Partition partition, String subject, LocalDate asOf, Found found) {
        requireTold(patience, partition, subject, found.known.position());
        Known known = found.stale.orElse(found.known);
        return new Answer(
                partition.view(),
                subject,
                asOf,
                known.recordedAt().orElse(Instant.EPOCH),
                known.position(),
                partition.edition(),
                Blank.CERTAINTY,
                Optional.of(partition.blank().status()),
                false,
                false,
                found.stale.isPresent(),
                partition.blank().answers());
    }

    /**
     * Refuses a subject of which nothing had ever been told up to a position. That it is not told later either is sure
     * only once the view has told the whole journal.
     */
    static void requireTold(Patience patience, Partition partition, String subject, long position) {
        Optional<Long> since = since(patience.database(), partition, subject);
        if (since.isEmpty()) {
            long head = patience.resolve(new KnownAt.Now(), List.of(partition)).position();
            patience.await(List.of(partition.told()), head);
            since = since(patience.database(), partition, subject);
        }
        long first = since.orElseThrow(() -> new Unanswered(
                Unanswered.Why.NOT_FOUND, "the view " + partition.view() + " has no subject " + subject));
        if (first > position) {
            throw Unanswered.notYetRecorded(subject, first);
        }
    }

    static Optional<Long> since(Database database, Partition partition, String subject) {
        return database.first(
                "select since from chronicle.subject where " + Partition.SERVED
                        + " and view = ? and copy = ? and subject = ?",
                row -> row.getLong(1),
                partition.view(),
                partition.copy().number(),
                partition.view(),
                partition.copy().number(),
                subject);
    }

    /** A part of the answers of all subjects, or of those of a party. */
    Page<Answer> page(
            Partition partition,
            LocalDate asOf,
            KnownAt knownAt,
            Optional<String> party,
            int limit,
            Optional<String> after) {
        Optional<Cursor> cursor = Cursor.of(after);
        Known known = patience.resolve(Cursor.knownAt(cursor, knownAt), List.of(partition));
        patience.await(List.of(partition.told()), known.position());
        Subjects subjects = party.map(Subjects::ofParty).orElseGet(Subjects::all);
        List<Answer> found =
                many(partition, subjects, asOf, known, cursor.map(Cursor::key).orElse(""), limit + 1);
        return Cursor.page(found, limit, known, Answer::subject);
    }

    private List<Answer> many(
            Partition partition, Subjects subjects, LocalDate asOf, Known known, String after, int limit) {
        String view = partition.view();
        int copy = partition.copy().number();
        List<Object> arguments =
                new ArrayList<>(List.of(asOf, known.position(), view, copy, view, copy, known.position(), after));
        arguments.addAll(subjects.arguments());
        arguments.add(limit);
        return database.list(
                """
                select s.subject, f.position as failed, g.good_at, b.* from %s s
                cross join (select ?::date as day, ?::bigint as position) q
                %s
                cross join lateral (%s) b
                where %s and s.view = ? and s.copy = ? and s.since <= ? and s.subject > ? and %s
                order by s.subject limit ?\
                """.formatted(
                                subjects.table(),
                                FailureTable.joined("s.view", "s.copy", "s.subject", "q.position"),
                                partition.at("s.subject", "q.day", "coalesce(f.position - 1, q.position)"),
                                Partition.SERVED,
                                subjects.condition()),
                row -> answer(row, partition, row.getString("subject"), asOf, known, FailureTable.lastGood(row)),
                arguments.toArray());
    }

    /** All that concerns a pair or a party of it. */
    RelationState state(List<Partition> partitions, Relation relation, LocalDate asOf, KnownAt knownAt) {
        Known known = together(partitions, knownAt);
        Map<String, List<Answer>> views = new LinkedHashMap<>();
        for (Partition partition : partitions) {
            views.put(
                    partition.view(),
                    many(
                            partition,
                            Subjects.concerning(partition, relation, known.position()),
                            asOf,
                            known,
                            "",
                            Integer.MAX_VALUE));
        }
        return new RelationState(relation.id(), asOf, known.position(), known.recordedAt(), views);
    }

    private Known together(List<Partition> partitions, KnownAt knownAt) {
        Known known = patience.resolve(knownAt);
        List<Patience.Told> views = partitions.stream().map(Partition::told).toList();
        if (!(knownAt instanceof KnownAt.Now)) {
            patience.await(views, known.position());
            return known;
        }
        List<Patience.Told> following = partitions.stream()
                .filter(partition -> !partition.frozen())
                .map(Partition::told)
                .toList();
        return patience.await(following, known.position(), patience.limit()) && following.size() == views.size()
                ? known
                : patience.resolve(new KnownAt.Position(patience.least(views)));
    }

    private static Answer answer(
            ResultSet row, Partition partition, String subject, LocalDate asOf, Known asked, Optional<Known> stale)
            throws SQLException {
        Known known = stale.orElse(asked);
        return new Answer(
                partition.view(),
                subject,
                asOf,
                known.recordedAt().orElse(Instant.EPOCH),
                known.position(),
                partition.edition(),
                certainty(row),
                Database.text(row, "status"),
                row.getBoolean("qualified"),
                row.getBoolean("truncated"),
                stale.isPresent(),
                row.getString("answers"));
    }

    static Certainty certainty(ResultSet row) throws SQLException {
        return Certainty.valueOf(row.getString("certainty").toUpperCase(Locale.ROOT));
    }
}
