package chronicle.query.postgres;

import static java.util.stream.Collectors.toUnmodifiableMap;

import chronicle.events.Direction;
import chronicle.events.Relation;
import chronicle.query.question.DyadYear;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.timeline.SubjectForm;
import chronicle.query.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Pairs of parties year by year: what is told of each towards the other on the last day. */
public final class DyadYears {

    /** So many pairs are looked up at once; all else is handed on as it is found. */
    private static final int PAIRS = 50;

    private final Database database;
    private final Patience patience;
    private final List<? extends Timeline<?>> views;
    private final Served served;

    /** @param patience how long a question waits for the views and the register */
    public DyadYears(DataSource database, List<? extends Timeline<?>> views, Duration patience) {
        this.database = new Database(database);
        this.patience = new Patience(this.database, patience);
        this.views = views.stream().filter(DyadYears::isOfTwo).toList();
        this.served = new Served(this.database, this.views);
    }

    /**
     * Which rows are wanted.
     *
     * @param party one of the two, if only one party's pairs are
     * @param relation the pair, if only one is
     * @param from the first year, if an earlier one is not wanted
     * @param until the year after the last one
     */
    public record Asked(Optional<String> party, Optional<String> relation, Optional<Integer> from, int until) {}

    /** Whether a view tells of two parties, and so has a column in the table. */
    public static boolean isOfTwo(Timeline<?> view) {
        return view.subjects() == SubjectForm.DIRECTED || view.subjects() == SubjectForm.PAIR;
    }

    /** The position for a known time, once all views have told it. */
    public Known known(KnownAt knownAt) {
        return served.ask(() -> {
            List<Partition> partitions = served.all();
            Known known = patience.resolve(knownAt, partitions);
            patience.await(
                    Stream.concat(partitions.stream().map(Partition::told), Stream.of(Register.TOLD))
                            .toList(),
                    known.position());
            return known;
        });
    }

    /**
     * Hands on the rows in order of the pair, then of the party from which, then of the year. The rows of a pair begin
     * with the first year of which anything is told.
     */
    public void each(long position, Asked asked, Consumer<DyadYear> taker) {
        List<Relation> pairs = pairs(position, asked, "");
        while (!pairs.isEmpty()) {
            List<Relation> next = pairs;
            Map<String, List<DyadHistory.Held>> told = served.ask(() -> told(position, next));
            Map<String, List<DyadHistory.Span>> spans = spans(position, pairs);
            for (Relation pair : pairs) {
                history(pair, told, spans.getOrDefault(pair.id(), List.of())).rows(asked.from(), asked.until(), taker);
            }
            pairs = pairs(position, asked, pairs.getLast().id());
        }
    }

    private List<Relation> pairs(long position, Asked asked, String after) {
        return database.list(
                """
                select r.dyad from chronicle.relation r cross join lateral (
                    select entries from chronicle.relation_count c where c.dyad = r.dyad and c.position <= ?
                    order by c.position desc limit 1) c
                where c.entries > 0 and r.dyad > ? and ? in ('', r.dyad) and ? in ('', r.first, r.second)
                order by r.dyad limit ?\
                """,
                row -> Relation.parse(row.getString(1)).orElseThrow(),
                position,
                after,
                asked.relation().orElse(""),
                asked.party().orElse(""),
                PAIRS);
    }

    /** By view and subject, in order of days. */
    private Map<String, List<DyadHistory.Held>> told(long position, List<Relation> pairs) {
        Map<String, List<DyadHistory.Held>> told = new HashMap<>();
        for (Partition partition : served.all()) {
            String[] subjects = pairs.stream()
                    .flatMap(pair -> directions(pair).map(direction -> subject(partition.subjects(), direction)))
                    .distinct()
                    .toArray(String[]::new);
            database.list(
                    """
                    select subject, lower(valid) as first, upper(valid) as until, certainty, status, answers from %s
                    b where %s order by subject, lower(valid)\
                    """.formatted(partition.held("any(?)", "?"), Partition.SERVED),
                    row -> told.computeIfAbsent(key(partition.view(), row.getString("subject")), _ -> new ArrayList<>())
                            .add(held(row)),
                    subjects,
                    position,
                    subjects,
                    position,
                    position,
                    partition.view(),
                    partition.copy().number());
        }
        return told;
    }

    private static DyadHistory.Held held(ResultSet row) throws SQLException {
        return DyadHistory.Held.of(
                row.getObject("first", LocalDate.class),
                row.getObject("until", LocalDate.class),
                Answers.certainty(row),
                Json.node(row.getString("answers")));
    }

    private Map<String, List<DyadHistory.Span>> spans(long position, List<Relation> pairs) {
        String[] dyads = pairs.stream().map(Relation::id).toArray(String[]::new);
        Map<String, List<DyadHistory.Span>> spans = new HashMap<>();
        database.list(
                """
                select dyad, earliest, latest from chronicle.entry_version v, unnest(v.relations) dyad
                where v.relations && ? and dyad = any(?) and v.known @> ?::bigint and v.position <= ? and v.standing\
                """,
                row -> spans.computeIfAbsent(row.getString("dyad"), _ -> new ArrayList<>())
                        .add(new DyadHistory.Span(
                                row.getObject("earliest", LocalDate.class), row.getObject("latest", LocalDate.class))),
                dyads,
                dyads,
                position,
                position);
        return spans;
    }

    private static Stream<Direction> directions(Relation pair) {
        return Stream.of(new Direction(pair.first(), pair.second()), new Direction(pair.second(), pair.first()));
    }

    private static String subject(SubjectForm subjects, Direction direction) {
        return subjects == SubjectForm.DIRECTED
                ? direction.id()
                : direction.relation().id();
    }

    private DyadHistory history(Relation pair, Map<String, List<DyadHistory.Held>> told, List<DyadHistory.Span> spans) {
        return new DyadHistory(
                directions(pair)
                        .map(direction -> new DyadHistory.Towards(direction, ofTwo(direction, told)))
                        .toList(),
                spans);
    }

    private Map<String, List<DyadHistory.Held>> ofTwo(Direction direction, Map<String, List<DyadHistory.Held>> told) {
        return views.stream()
                .collect(toUnmodifiableMap(
                        Timeline::name,
                        view -> told.getOrDefault(key(view.name(), subject(view.subjects(), direction)), List.of())));
    }

    private static String key(String view, String subject) {
        return view + "/" + subject;
    }
}
