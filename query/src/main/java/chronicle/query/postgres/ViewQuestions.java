package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.events.Relation;
import chronicle.query.question.Answer;
import chronicle.query.question.Beliefs;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What the views say. Every question throws {@link Unanswered}: not-found for a view or subject that is not there,
 * not-yet-recorded, future-known-at, and view-behind after the patience has run out.
 */
public final class ViewQuestions {

    private final Database database;
    private final Served served;
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
        this.served = new Served(this.database, views);
        this.effects = new Effects(this.database, served);
        this.resting = new Resting(this.database, served);
    }

    /** How far each view has come. */
    public List<ViewStatus> views() {
        return served.views().stream().map(this::status).toList();
    }

    private ViewStatus status(Timeline<?> view) {
        return database.first(
                        """
                        select coalesce(p.position, 0) as position, coalesce(p.edition, ?) as edition,
                            head.position as head,
                            (select count(*) from chronicle.subject s where s.view = p.view and s.copy = p.copy)
                                as subjects
                        from chronicle.journal_head head
                        left join chronicle.progress p on p.view = ? and p.standing = 'served'\
                        """,
                        row -> new ViewStatus(
                                view.name(),
                                row.getInt("edition"),
                                row.getLong("subjects"),
                                row.getLong("position"),
                                row.getLong("head") - row.getLong("position")),
                        view.edition(),
                        view.name())
                .orElseThrow();
    }

    /** How far each view, and the register of entries, has come: one statement, however large the chronicle is. */
    public List<ViewPosition> positions() {
        List<Timeline<?>> views = served.views();
        return database.list(
                """
                select v.view, coalesce(p.edition, v.edition) as edition, coalesce(p.position, 0) as position,
                    head.position as head, v.view <> ? and p.edition <> v.edition as frozen
                from unnest(?, ?) v(view, edition) cross join chronicle.journal_head head
                left join chronicle.progress p on p.view = v.view and p.standing = 'served'\
                """,
                row -> new ViewPosition(
                        row.getString("view"),
                        row.getInt("edition"),
                        row.getLong("position"),
                        row.getLong("head"),
                        row.getBoolean("frozen")),
                Register.NAME,
                Stream.concat(views.stream().map(Timeline::name), Stream.of(Register.NAME))
                        .toArray(String[]::new),
                Stream.concat(views.stream().map(view -> (long) view.edition()), Stream.of(1L))
                        .toArray(Long[]::new));
    }

    /** The views that answer as they stood, until a copy of the edition that this program tells takes over. */
    public List<ViewPosition> frozen() {
        return positions().stream().filter(ViewPosition::frozen).toList();
    }

    /** The edition of a view that answers. */
    public int edition(String view) {
        return served.ask(() -> served.partition(view).edition());
    }

    /** The editions of all views that answer, in one number, which another telling of any of them changes. */
    public int told() {
        return served.ask(
                () -> served.all().stream().mapToInt(Partition::edition).reduce(0, (sum, next) -> 31 * sum + next));
    }

    /** The position for a known time. */
    public Known resolve(KnownAt knownAt) {
        return patience.resolve(knownAt);
    }

    /** The same for what is asked of all views: now is what they know, if some do not follow the journal any more. */
    public Known together(KnownAt knownAt) {
        return served.ask(() -> patience.resolve(knownAt, served.all()));
    }

    /** The first position at which a view told of a subject; empty if it has not told of it. */
    public OptionalLong since(String view, String subject) {
        return served.ask(() -> Answers.since(database, served.partition(view), subject))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** What is told of one subject on a day. */
    public Answer answer(String view, String subject, LocalDate asOf, KnownAt knownAt) {
        return served.ask(() -> answers.one(served.partition(view), subject, asOf, knownAt));
    }

    /** What is told on a day of every subject, or of those of a party, ordered by subject. */
    public Page<Answer> answers(
            String view, LocalDate asOf, KnownAt knownAt, Optional<String> party, int limit, Optional<String> after) {
        return served.ask(() -> answers.page(served.partition(view), asOf, knownAt, party, limit, after));
    }

    /** One subject through valid time. */
    public Unfolding unfolding(String view, String subject, KnownAt knownAt) {
        return served.ask(() -> histories.unfolding(served.partition(view), subject, knownAt));
    }

    /** One day of a subject through recorded time. */
    public Learning learning(String view, String subject, LocalDate asOf, KnownAt knownAt) {
        return served.ask(() -> histories.learning(served.partition(view), subject, asOf, knownAt));
    }

    /** All that was ever believed of a subject, up to a known time. */
    public Beliefs beliefs(String view, String subject, KnownAt knownAt) {
        return served.ask(() -> histories.beliefs(served.partition(view), subject, knownAt));
    }

    /** All that concerns a pair or a party of it through valid time, as {@link #state} tells it of one day. */
    public List<Unfolding> unfoldings(String relation, KnownAt knownAt) {
        Relation pair = pair(relation);
        return served.ask(() -> {
            List<Partition> partitions = served.all();
            Known known = patience.resolve(knownAt, partitions);
            patience.await(partitions.stream().map(Partition::told).toList(), known.position());
            return histories.unfoldings(partitions, pair, known);
        });
    }

    /** In how many beliefs of each subject, as held now, which year is the first one: how often what is told changes. */
    public Map<String, NavigableMap<Integer, Long>> changeYears(String view) {
        return served.ask(() -> changeYears(served.partition(view)));
    }

    private Map<String, NavigableMap<Integer, Long>> changeYears(Partition partition) {
        Map<String, NavigableMap<Integer, Long>> years = new HashMap<>();
        database.list(
                """
                select subject, extract(year from lower(valid))::int as year, count(*) as changes from %s
                where %s and upper_inf(known) and isfinite(lower(valid)) group by subject, year\
                """.formatted(partition.table(), Partition.SERVED),
                row -> years.computeIfAbsent(row.getString("subject"), _ -> new TreeMap<>())
                        .put(row.getInt("year"), row.getLong("changes")),
                partition.view(),
                partition.copy().number());
        return years;
    }

    /**
     * All that concerns a pair ({@code AZ-US}, ordered by code point) or a party of it. Asked for now, it is answered at
     * the least position of all views if one of them falls behind.
     */
    public RelationState state(String relation, LocalDate asOf, KnownAt knownAt) {
        return served.ask(() -> answers.state(served.all(), pair(relation), asOf, knownAt));
    }

    private static Relation pair(String relation) {
        return Relation.parse(relation)
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.NOT_FOUND, "expected a pair of parties such as AZ-US, not " + relation));
    }

    /** What is told of a pair otherwise at the second day and knowledge than at the first. */
    public Comparison compare(String relation, LocalDate asOf, KnownAt knownAt, LocalDate toAsOf, KnownAt toKnownAt) {
        return Comparing.of(state(relation, asOf, knownAt), state(relation, toAsOf, toKnownAt));
    }

    /** Waits until all views and the register have told a position; whether they have within that time. */
    public boolean awaitViews(long position, Duration timeout) {
        return served.ask(() -> patience.await(
                Stream.concat(following().stream(), Stream.of(Register.TOLD)).toList(), position, timeout));
    }

    /** Those that follow the journal: a frozen copy is not waited for. */
    private List<Patience.Told> following() {
        return served.all().stream()
                .filter(partition -> !partition.frozen())
                .map(Partition::told)
                .toList();
    }

    /** What the change of an entry at a position did to the answers; to be asked after awaitViews. */
    public List<Effect> effects(String entry, long position) {
        return served.ask(() -> effects.of(entry, position));
    }

    /**
     * What a line of the journal would do to the answers if it came next, computed by telling it to the views in memory:
     * nothing is stored, and no view is held up. Waits until all views have told the position before it.
     */
    public List<Effect> effectsOfTelling(JournalLine line) {
        return served.ask(() -> {
            awaitAll(line.position() - 1);
            return effects.ofTelling(line);
        });
    }

    /** What the change of an entry at a position did, once all views have told it; in parts, in the views' order. */
    public Page<Effect> effects(String entry, long position, int limit, Optional<String> after) {
        Known known = patience.resolve(new KnownAt.Position(position));
        int from = Cursor.of(after).map(Cursor::index).orElse(0);
        List<Effect> all = served.ask(() -> {
            awaitAll(position);
            return effects.of(entry, position);
        });
        List<Effect> rest = all.subList(Math.min(from, all.size()), Math.min(from + limit + 1, all.size()));
        return Cursor.page(rest, limit, known, _ -> Integer.toString(from + limit));
    }

    /** The beliefs that rest on an entry as known then; by view, subject and day. */
    public Page<Held> restingOn(String entry, KnownAt knownAt, int limit, Optional<String> after) {
        Known known = patience.resolve(Cursor.knownAt(Cursor.of(after), knownAt));
        return served.ask(() -> {
            awaitAll(known.position());
            return resting.on(
                    entry,
                    effects.statements(entry, known.position()).stream()
                            .limit(1)
                            .toList(),
                    known,
                    limit,
                    after);
        });
    }

    private void awaitAll(long position) {
        patience.await(following(), position);
    }
}
