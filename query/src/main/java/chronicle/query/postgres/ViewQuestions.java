package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.events.Relation;
import chronicle.query.question.Answer;
import chronicle.query.question.Comparison;
import chronicle.query.question.Effect;
import chronicle.query.question.Held;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Learning;
import chronicle.query.question.Page;
import chronicle.query.question.RelationState;
import chronicle.query.question.Unanswered;
import chronicle.query.question.Unfolding;
import chronicle.query.question.ViewPosition;
import chronicle.query.question.ViewStatus;
import chronicle.query.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What the views say. Every question throws {@link Unanswered}: not-found for a view or subject that is not there,
 * not-yet-recorded, future-known-at, and view-behind after the patience has run out.
 */
public final class ViewQuestions {

    private final Map<String, Partition> partitions = new LinkedHashMap<>();
    private final Database database;
    private final Patience patience;
    private final Answers answers;
    private final Histories histories;
    private final Effects effects;
    private final Resting resting;

    /**
     * @param views all views, as told by this program
     * @param patience how long a question waits for a view that has not yet reached the asked position
     */
    public ViewQuestions(DataSource database, List<? extends Timeline<?>> views, Duration patience) {
        this.database = new Database(database);
        this.patience = new Patience(this.database, patience);
        this.answers = new Answers(this.database, this.patience);
        this.histories = new Histories(this.database, this.patience);
        this.effects = new Effects(this.database, views);
        this.resting = new Resting(this.database, views);
        views.forEach(view -> partitions.put(view.name(), Partition.of(view)));
    }

    /** How far each view has come. */
    public List<ViewStatus> views() {
        return partitions.values().stream().map(this::status).toList();
    }

    private ViewStatus status(Partition partition) {
        return database.first(
                        """
                        select coalesce(p.position, 0) as position, head.position as head,
                            (select count(*) from chronicle.subject s where s.view = q.view and s.edition = q.edition)
                                as subjects
                        from (select ?::text as view, ?::int as edition) q cross join chronicle.journal_head head
                        left join chronicle.progress p using (view, edition)\
                        """,
                        row -> new ViewStatus(
                                partition.view(),
                                partition.edition(),
                                row.getLong("subjects"),
                                row.getLong("position"),
                                row.getLong("head") - row.getLong("position")),
                        partition.view(),
                        partition.edition())
                .orElseThrow();
    }

    /** How far each view, and the register of entries, has come: one statement, however large the chronicle is. */
    public List<ViewPosition> positions() {
        return patience.positions(all());
    }

    /** The position for a known time. */
    public Known resolve(KnownAt knownAt) {
        return patience.resolve(knownAt);
    }

    /** What is told of one subject on a day. */
    public Answer answer(String view, String subject, LocalDate asOf, KnownAt knownAt) {
        return answers.one(partition(view), subject, asOf, knownAt);
    }

    /** What is told on a day of every subject, or of those of a party, ordered by subject. */
    public Page<Answer> answers(
            String view, LocalDate asOf, KnownAt knownAt, Optional<String> party, int limit, Optional<String> after) {
        return answers.page(partition(view), asOf, knownAt, party, limit, after);
    }

    /** One subject through valid time. */
    public Unfolding unfolding(String view, String subject, KnownAt knownAt) {
        return histories.unfolding(partition(view), subject, knownAt);
    }

    /** One day of a subject through recorded time. */
    public Learning learning(String view, String subject, LocalDate asOf, KnownAt knownAt) {
        return histories.learning(partition(view), subject, asOf, knownAt);
    }

    /**
     * All that concerns a pair ({@code AZ-US}, ordered by code point) or a party of it. Asked for now, it is answered at
     * the least position of all views if one of them falls behind.
     */
    public RelationState state(String relation, LocalDate asOf, KnownAt knownAt) {
        Relation pair = Relation.parse(relation)
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.NOT_FOUND, "expected a pair of parties such as AZ-US, not " + relation));
        return answers.state(List.copyOf(partitions.values()), pair, asOf, knownAt);
    }

    /** What is told of a pair otherwise at the second day and knowledge than at the first. */
    public Comparison compare(String relation, LocalDate asOf, KnownAt knownAt, LocalDate toAsOf, KnownAt toKnownAt) {
        return Comparing.of(state(relation, asOf, knownAt), state(relation, toAsOf, toKnownAt));
    }

    /** Waits until all views and the register have told a position; whether they have within that time. */
    public boolean awaitViews(long position, Duration timeout) {
        return patience.await(all(), position, timeout);
    }

    private List<Patience.Told> all() {
        return Stream.concat(partitions.values().stream().map(Partition::told), Stream.of(Register.TOLD))
                .toList();
    }

    /** What the change of an entry at a position did to the answers; to be asked after awaitViews. */
    public List<Effect> effects(String entry, long position) {
        return effects.of(entry, position);
    }

    /**
     * What a line of the journal would do to the answers if it came next, computed by telling it to the views in memory:
     * nothing is stored, and no view is held up. Waits until all views have told the position before it.
     */
    public List<Effect> effectsOfTelling(JournalLine line) {
        awaitAll(line.position() - 1);
        return effects.ofTelling(line);
    }

    /** What the change of an entry at a position did, once all views have told it; in parts, in the views' order. */
    public Page<Effect> effects(String entry, long position, int limit, Optional<String> after) {
        awaitAll(position);
        Known known = patience.resolve(new KnownAt.Position(position));
        int from = Cursor.of(after).map(Cursor::index).orElse(0);
        List<Effect> all = effects.of(entry, position);
        List<Effect> rest = all.subList(Math.min(from, all.size()), Math.min(from + limit + 1, all.size()));
        return Cursor.page(rest, limit, known, _ -> Integer.toString(from + limit));
    }

    /** The beliefs that rest on an entry as known then; by view, subject and day. */
    public Page<Held> restingOn(String entry, KnownAt knownAt, int limit, Optional<String> after) {
        Known known = patience.resolve(Cursor.knownAt(Cursor.of(after), knownAt));
        awaitAll(known.position());
        return resting.on(
                entry,
                effects.statements(entry, known.position()).stream().limit(1).toList(),
                known,
                limit,
                after);
    }

    private void awaitAll(long position) {
        patience.await(partitions.values().stream().map(Partition::told).toList(), position);
    }

    private Partition partition(String view) {
        return Optional.ofNullable(partitions.get(view))
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.NOT_FOUND, "no view is named " + view + "; there are " + partitions.keySet()));
    }
}
