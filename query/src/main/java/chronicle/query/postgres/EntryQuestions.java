package chronicle.query.postgres;

import static java.util.stream.Collectors.joining;

import chronicle.query.question.Change;
import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.Entry;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.question.Relation;
import chronicle.query.question.RelationRecord;
import chronicle.query.question.Unanswered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the register of entries says; throws {@link Unanswered} as the views do. */
public final class EntryQuestions {

    private final Database database;
    private final Patience patience;

    /** @param patience how long a question waits for the register */
    public EntryQuestions(DataSource database, Duration patience) {
        this.database = new Database(database);
        this.patience = new Patience(this.database, patience);
    }

    /** An entry as known then. */
    public Entry entry(String id, KnownAt knownAt) {
        Known known = told(knownAt);
        return database.first("""
            select * from chronicle.entry_version where entry = ? and position <= ?
            order by revision desc limit 1\
            """, EntryRows::version, id, known.position()).orElseThrow(() -> unknown(id));
    }

    /** That there is no such entry is said only once the register has told the whole journal. */
    private Unanswered unknown(String id) {
        told(new KnownAt.Now());
        return database.first(
                        "select position from chronicle.entry_version where entry = ? and revision = 1",
                        row -> row.getLong(1),
                        id)
                .map(first -> Unanswered.notYetRecorded("the entry " + id, first))
                .orElseGet(() -> new Unanswered(Unanswered.Why.NOT_FOUND, "there is no entry " + id));
    }

    /** All revisions of an entry, the first one first. */
    public List<Entry> revisions(String id) {
        told(new KnownAt.Now());
        List<Entry> revisions = database.list(
                "select * from chronicle.entry_version where entry = ? order by revision", EntryRows::version, id);
        if (revisions.isEmpty()) {
            throw unknown(id);
        }
        return revisions;
    }

    /** One revision of an entry. */
    public Entry revision(String id, int number) {
        told(new KnownAt.Now());
        return database.first(
                        "select * from chronicle.entry_version where entry = ? and revision = ?",
                        EntryRows::version,
                        id,
                        number)
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.NOT_FOUND, "there is no revision " + number + " of an entry " + id));
    }

    /** A part of a list of entries. */
    public Page<Entry> entries(Entries question) {
        Optional<Cursor> cursor = Cursor.of(question.after());
        Known known = told(Cursor.knownAt(cursor, question.knownAt()));
        Order order = Order.of(question.sort());
        Conditions conditions = conditions(question, known);
        cursor.ifPresent(before -> conditions.and(order.after(), order.key(before)));
        List<Conditions> parts = order.dated() ? conditions.stretches(question) : List.of(conditions.within(question));
        String part = "(select *, " + order.keyColumn() + " as sort_key from " + EntryRows.by(question.origin())
                + " where %s order by " + order.columns() + " limit ?)";
        String all = parts.stream().map(each -> part.formatted(each.sql())).collect(joining(" union all "));
        int limit = question.limit() + 1;
        List<Keyed> found = database.list(
                "select * from (" + all + ") part order by " + order.columns() + " limit " + limit,
                row -> new Keyed(EntryRows.read(row), row.getString("sort_key")),
                parts.stream().flatMap(each -> Stream.of(each.arguments(limit))).toArray());
        Page<Keyed> page = Cursor.page(found, question.limit(), known, Keyed::key);
        return new Page<>(
                page.items().stream().map(Keyed::entry).toList(), page.next(), page.position(), page.knownAt());
    }

    private record Keyed(Entry entry, String key) {}

    /** The pairs of parties about which entries stand, or those of a party; ordered by id. */
    public Page<Relation> relations(Optional<String> party, int limit, Optional<String> after) {
        Optional<Cursor> cursor = Cursor.of(after);
        Known known = told(Cursor.knownAt(cursor, new KnownAt.Now()));
        List<Object> arguments = new ArrayList<>(
                List.of(known.position(), cursor.map(Cursor::key).orElse("")));
        party.ifPresent(id -> arguments.addAll(List.of(id, id)));
        arguments.add(limit + 1);
        List<Relation> found = database.list(
                """
                select r.dyad, c.entries from chronicle.relation r cross join lateral (
                    select entries from chronicle.relation_count c where c.dyad = r.dyad and c.position <= ?
                    order by c.position desc limit 1) c
                where c.entries > 0 and r.dyad > ? %s order by r.dyad limit ?\
                """.formatted(party.isPresent() ? "and (r.first = ? or r.second = ?)" : ""),
                row -> new Relation(row.getString("dyad"), row.getLong("entries")),
                arguments.toArray());
        return Cursor.page(found, limit, known, Relation::dyad);
    }

    /** What was recorded about a pair; not-found if nothing ever was. */
    public RelationRecord relation(String dyad) {
        Known known = told(new KnownAt.Now());
        List<Change> ends = database.list(
                """
                select v.* from (select coalesce((%1$s order by position limit 1), 0) as first,
                    coalesce((%1$s order by position desc limit 1), 0) as last) ends
                join chronicle.entry_version v on v.position in (ends.first, ends.last) order by v.position\
                """.formatted("select position from chronicle.relation_count where dyad = ? and position <= ?"),
                EntryRows::change,
                dyad,
                known.position(),
                dyad,
                known.position());
        if (ends.isEmpty()) {
            throw new Unanswered(Unanswered.Why.NOT_FOUND, "nothing is recorded about " + dyad);
        }
        long entries = database.first("""
            select entries from chronicle.relation_count where dyad = ? and position <= ?
            order by position desc limit 1\
            """, row -> row.getLong(1), dyad, known.position())
                .orElse(0L);
        return new RelationRecord(entries, ends.getFirst(), ends.getLast(), known.position());
    }

    /** What the entries about a pair speak of: {@code view/subject}. */
    public Set<String> subjects(String relation, KnownAt knownAt) {
        Known known = told(knownAt);
        return Set.copyOf(
                database.list("""
                    select distinct subject from chronicle.entry_version v cross join unnest(v.subjects) subject
                    where known @> ?::bigint and position <= ? and standing and relations @> array[?::text]\
                    """, row -> row.getString("subject"), known.position(), known.position(), relation));
    }

    /** For each pair, in how many standing entries, as known now, which year is the earliest that they may speak of. */
    public Map<String, NavigableMap<Integer, Long>> relationYears() {
        told(new KnownAt.Now());
        Map<String, NavigableMap<Integer, Long>> years = new HashMap<>();
        database.list(
                """
                select dyad, extract(year from earliest)::int as year, count(*) as entries
                from chronicle.entry_version v, unnest(v.relations) dyad
                where upper_inf(known) and standing and isfinite(earliest)
                group by dyad, year\
                """,
                row -> years.computeIfAbsent(row.getString("dyad"), _ -> new TreeMap<>())
                        .put(row.getInt("year"), row.getLong("entries")));
        return years;
    }

    /** A part of the audit trail. */
    public Page<Change> changes(Changes question) {
        Optional<Cursor> cursor = Cursor.of(question.after());
        Known known = told(Cursor.knownAt(cursor, new KnownAt.Now()));
        question.since().ifPresent(patience::refuseFuture);
        Conditions conditions = Conditions.of(question, known.position());
        cursor.ifPresent(before -> conditions.and("position < ?", before.number()));
        List<Change> found = database.list(
                "select * from chronicle.entry_version where " + conditions.sql() + " order by position desc limit ?",
                EntryRows::change,
                conditions.arguments(question.limit() + 1));
        return Cursor.page(found, question.limit(), known, change -> Long.toString(change.position()));
    }

    /** The changes at these positions, in their order. */
    public List<Change> changes(List<Long> positions) {
        return database.list(
                "select * from chronicle.entry_version where position = any(?) order by position",
                EntryRows::change,
                (Object) positions.toArray(Long[]::new));
    }

    /** Hands on the lines of the journal up to a position in order, each as one line of JSON without its line end. */
    public void exportJournal(long position, Consumer<String> line) {
        JournalExport.each(database, position, line);
    }

    /**
     * Hands on all entries that a question for a list of them asks for, in order of position, whatever its limit; of a
     * source its own entries, and its claims on others.
     */
    public void exportEntries(Entries question, Consumer<Entry> entry) {
        Conditions conditions = conditions(question, told(question.knownAt())).within(question);
        database.each(
                "select * from " + EntryRows.by(question.origin()) + " where " + conditions.sql()
                        + " order by position, claim",
                EntryRows::read,
                entry,
                conditions.arguments());
    }

    private Conditions conditions(Entries question, Known known) {
        Conditions conditions = Conditions.of(question, known.position());
        question.q().ifPresent(q -> new Search(database).narrow(conditions, q, known.position()));
        return conditions;
    }

    private Known told(KnownAt knownAt) {
        Known known = patience.resolve(knownAt);
        patience.await(List.of(Register.TOLD), known.position());
        return known;
    }
}
