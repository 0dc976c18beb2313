package chronicle.app.measure;

import chronicle.command.postgres.JournalReader;
import chronicle.events.JournalLine;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.Register;
import chronicle.query.postgres.TreeTable;
import chronicle.query.question.Changes;
import chronicle.query.question.Entries;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.timeline.Timelines;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a page of the audit trail and of the list of entries costs, the first one and one from the middle, with each filter;
 * and what a leaf of the tree costs as the tree grows. Run {@code main} by its class name.
 */
final class ListsMeasurement {
    private static final int LIMIT = 50;
    private static final int ASKED = 9;
    private static final int BATCH = 5_000;
    private static final Optional<String> ANY = Optional.empty();

    private final DataSource database;
    private final EntryQuestions questions;
    private final int events;

    private ListsMeasurement(DataSource database, int events) {
        this.database = database;
        this.questions = new EntryQuestions(database, Duration.ofSeconds(60));
        this.events = events;
    }

    /** Prints milliseconds of pages, and microseconds and rows of leaves; arguments: events, subjects. */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int subjects = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        try (var server = MeasuredServer.start()) {
            var database = server.database();
            var measurement = new ListsMeasurement(database, events);
            measurement.timed("journal", () -> new MeasuredJournal(database).fill(events, subjects));
            measurement.timed("register", measurement::register);
            measurement.timed("tree", measurement::tree);
            new JdbcTemplate(database).execute("vacuum analyze");
            measurement.changes();
            measurement.entries();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private void timed(String what, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s: %,d lines in %.1f s%n", what, events, (System.nanoTime() - start) / 1e9);
    }

    private void register() throws Exception {
        var register = new Register(Timelines.all());
        var journal = new JournalReader(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            register.open(connection);
            for (long position = 0; position < events; position += BATCH) {
                List<JournalLine> lines = journal.after(position, BATCH).stream()
                        .map(JournalReader.Stored::line)
                        .toList();
                register.write(connection, lines);
                connection.commit();
            }
        }
    }

    /** A thousand leaves at a time, each thousand a transaction of its own, as the processor has them at its busiest. */
    private void tree() throws Exception {
        var marks = List.of(1_000L, 10_000L, 100_000L, (long) events);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long last = 0;
            for (long mark : marks) {
                if (mark > last && mark <= events) {
                    grow(connection, last, mark - 1_000);
                    long before = nodes();
                    long start = System.nanoTime();
                    new TreeTable().grow(connection, mark);
                    connection.commit();
                    double micros = (System.nanoTime() - start) / 1e3;
                    System.out.printf(
                            Locale.ROOT,
                            "tree of %,d leaves: %.1f us a leaf, %.3f rows a leaf (by a thousand)%n",
                            mark,
                            micros / 1_000,
                            (nodes() - before) / 1_000.0);
                    last = mark;
                }
            }
        }
    }

    private static void grow(Connection connection, long from, long to) throws Exception {
        var tree = new TreeTable();
        for (long position = from; position < to; position += BATCH) {
            tree.grow(connection, Math.min(position + BATCH, to));
            connection.commit();
        }
    }

    private long nodes() {
        return Optional.ofNullable(new JdbcTemplate(database)
                        .queryForObject("select count(*) from chronicle.tree_node", Long.class))
                .orElse(0L);
    }

    private void changes() {
        Instant middle = Optional.ofNullable(new JdbcTemplate(database)
                        .queryForObject(
                                "select recorded_at from chronicle.journal where position = ?",
                                (row, _) -> row.getTimestamp(1).toInstant(),
                                events / 2))
                .orElseThrow();
        String relation = relation();
        Map<String, Function<Optional<String>, Changes>> filters = new LinkedHashMap<>();
        filters.put("none", after -> changes(ANY, ANY, Optional.empty(), ANY, ANY, ANY, after));
        filters.put(
                "by=editor-7", after -> changes(Optional.of("editor-7"), ANY, Optional.empty(), ANY, ANY, ANY, after));
        filters.put("by=nobody", after -> changes(Optional.of("nobody"), ANY, Optional.empty(), ANY, ANY, ANY, after));
        filters.put(
                "action=corrected",
                after -> changes(ANY, Optional.of("corrected"), Optional.empty(), ANY, ANY, ANY, after));
        filters.put(
                "action=retracted (none)",
                after -> changes(ANY, Optional.of("retracted"), Optional.empty(), ANY, ANY, ANY, after));
        filters.put("relation", after -> changes(ANY, ANY, Optional.empty(), Optional.of(relation), ANY, ANY, after));
        filters.put(
                "relation and by",
                after -> changes(
                        Optional.of("editor-7"), ANY, Optional.empty(), Optional.of(relation), ANY, ANY, after));
        filters.put("view=aid", after -> changes(ANY, ANY, Optional.empty(), ANY, Optional.of("aid"), ANY, after));
        filters.put(
                "view=missions (none)",
                after -> changes(ANY, ANY, Optional.empty(), ANY, Optional.of("missions"), ANY, after));
        filters.put(
                "since=instant", after -> changes(ANY, ANY, Optional.of(new KnownAt.At(middle)), ANY, ANY, ANY, after));
        filters.put(
                "since=@n",
                after -> changes(ANY, ANY, Optional.of(new KnownAt.Position(events / 4)), ANY, ANY, ANY, after));
        filters.put(
                "edition=edition 3",
                after -> changes(ANY, ANY, Optional.empty(), ANY, ANY, Optional.of("edition 3"), after));
        filters.forEach((name, question) -> page("changes", name, after -> questions.changes(question.apply(after))));
        for (boolean yes : new boolean[] {true, false}) {
            page(
                    "changes",
                    "backdated=" + yes,
                    after -> questions.changes(flagged(Optional.of(yes), Optional.empty(), after)));
            page(
                    "changes",
                    "sourceUnchanged=" + yes,
                    after -> questions.changes(flagged(Optional.empty(), Optional.of(yes), after)));
        }
    }

    private String relation() {
        return Optional.ofNullable(new JdbcTemplate(database)
                        .queryForObject(
                                "select dyad from chronicle.relation_count group by dyad order by count(*) desc limit"
                                        + " 1",
                                String.class))
                .orElseThrow();
    }

    private static Changes changes(
            Optional<String> by,
            Optional<String> action,
            Optional<KnownAt> since,
            Optional<String> relation,
            Optional<String> view,
            Optional<String> edition,
            Optional<String> after) {
        return new Changes(
                by, action, since, relation, view, ANY, ANY, edition, Optional.empty(), Optional.empty(), LIMIT, after);
    }

    private static Changes flagged(Optional<Boolean> backdated, Optional<Boolean> unsourced, Optional<String> after) {
        return new Changes(ANY, ANY, Optional.empty(), ANY, ANY, ANY, ANY, ANY, backdated, unsourced, LIMIT, after);
    }

    private void entries() {
        String relation = relation();
        for (var sort : Entries.Sort.values()) {
            page("entries", "sort " + sort, after -> questions.entries(entries(ANY, ANY, ANY, false, sort, after)));
            page(
                    "entries",
                    "relation, sort " + sort,
                    after -> questions.entries(entries(ANY, Optional.of(relation), ANY, false, sort, after)));
            page(
                    "entries",
                    "kind, sort " + sort,
                    after -> questions.entries(entries(Optional.of("waiver-granted"), ANY, ANY, false, sort, after)));
            page(
                    "entries",
                    "a year, sort " + sort,
                    after -> questions.entries(entries(ANY, ANY, ANY, true, sort, after)));
        }
        page(
                "entries",
                "q=a word of all",
                after -> questions.entries(
                        entries(ANY, ANY, Optional.of("waiver"), false, Entries.Sort.RECORDED_DESCENDING, after)));
    }

    private static Entries entries(
            Optional<String> kind,
            Optional<String> relation,
            Optional<String> q,
            boolean year,
            Entries.Sort sort,
            Optional<String> after) {
        return new Entries(
                kind,
                ANY,
                relation,
                ANY,
                q,
                year ? Optional.of(LocalDate.of(1950, 1, 1)) : Optional.empty(),
                year ? Optional.of(LocalDate.of(1951, 1, 1)) : Optional.empty(),
                Entries.Status.STANDING,
                new KnownAt.Now(),
                sort,
                LIMIT,
                after);
    }

    private void page(String list, String filter, Function<Optional<String>, Page<?>> ask) {
        Page<?> first = ask.apply(ANY);
        System.out.printf(
                Locale.ROOT,
                "%s, %s: first page %s ms (%d items), from the middle %s ms%n",
                list,
                filter,
                median(() -> ask.apply(ANY)),
                first.items().size(),
                list.equals("changes") ? median(() -> ask.apply(Optional.of(middle()))) : next(ask, first));
    }

    /** The part after the first one, where no cursor into the middle can be made up. */
    private String next(Function<Optional<String>, Page<?>> ask, Page<?> first) {
        return first.next().isEmpty() ? "-" : median(() -> ask.apply(first.next()));
    }

    private String middle() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((events + " " + events / 2).getBytes(StandardCharsets.UTF_8));
    }

    private static String median(Runnable question) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            question.run();
            nanos.add(System.nanoTime() - start);
        }
        long[] sorted = nanos.stream().flatMapToLong(LongStream::of).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f", sorted[ASKED / 2] / 1e6);
    }
}
