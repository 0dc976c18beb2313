package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.LongQuestion;
import chronicle.bench.Part;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.bench.synthetic.BulkLoad;
import chronicle.bench.synthetic.Family;
import chronicle.bench.synthetic.Synthetic;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How telling anew costs more as the journal grows, and as its subjects do, where no program serves meanwhile. */
public final class Lengths implements LongQuestion {
    private static final String ONE = "envoys";
    private static final String REPLAY = "replay";
    private static final String HAND = "by hand";
    private static final Map<String, Family> OF_ONE_FAMILY =
            new TreeMap<>(Map.of(ONE, Family.ENVOYS, "missions", Family.MISSIONS, "aid", Family.AID));
    private static final List<Integer> SUBJECTS = List.of(10, 100, 1_000, 10_000);
    private static final int ENTRIES_OF_SUBJECTS = 20_000;
    private static final int REMEMBERED = 50_000;
    private static final int CONNECTIONS = 12;

    @Override
    public String name() {
        return "lengths";
    }

    @Override
    public String title() {
        return "Views told anew from longer journals, and for larger subjects";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        stage.rest();
        List<Timeline<?>> one = List.of(Timelines.named(ONE).orElseThrow());
        for (Map.Entry<String, Family> view : OF_ONE_FAMILY.entrySet()) {
            sheet.add(subjects(stage, view.getKey(), view.getValue()));
        }
        List<Case> ones = new ArrayList<>();
        List<Case> alls = new ArrayList<>();
        List<Integer> sizes = stage.sizes().stream().sorted().toList();
        for (int size : sizes) {
            String database = "journal_" + size;
            stage.empty(database);
            try (HikariDataSource source = stage.server().pool(database, CONNECTIONS)) {
                long lines = BulkLoad.load(source, new Synthetic(size));
                stage.server().execute(database, "vacuum analyze", "checkpoint");
                var journal = new Journal(stage, database, lines, new Anew(new Workshop(source, REMEMBERED)));
                ones.add(journal.compare("the view " + ONE + " of " + label(size), one, sheet));
                alls.add(journal.compare("all views of " + label(size), Timelines.all(), sheet));
            }
            stage.server().execute("postgres", "drop database " + database);
        }
        Case last = ones.getLast();
        sheet.atLeast(
                0.8,
                "one view, events told to copied",
                last.median(REPLAY, Anew.EVENTS) / last.median(HAND, Anew.EVENTS));
        Case most = alls.getLast();
        sheet.atLeast(
                0.5,
                "all views, beliefs told to copied",
                most.median(REPLAY, Anew.BELIEFS) / most.median(HAND, Anew.BELIEFS));
        if (sizes.size() > 1) {
            sheet.atMost(1.15, "one view, cost of an event, longest to shortest", grown(ones, Anew.EVENTS));
            sheet.atMost(1.15, "all views, cost of a belief, longest to shortest", grown(alls, Anew.BELIEFS));
        }
        sheet.note("The beliefs that are copied by hand are those that the first replay has told.");
    }

    private static double grown(List<Case> cases, String measure) {
        return cases.getFirst().median(REPLAY, measure) / cases.getLast().median(REPLAY, measure);
    }

    private static String label(int entries) {
        return String.format(Locale.ROOT, "%,d entries", entries);
    }

    /** The same number of entries, of more or fewer subjects. */
    private static Case subjects(Stage stage, String name, Family family) throws Exception {
        List<Timeline<?>> view = List.of(Timelines.named(name).orElseThrow());
        int entries = Math.min(
                ENTRIES_OF_SUBJECTS,
                stage.sizes().stream().min(Integer::compare).orElseThrow());
        List<Case.Entrant> entrants = new ArrayList<>();
        for (int each : SUBJECTS) {
            if (each <= entries) {
                stage.empty("journal");
                try (HikariDataSource source = stage.server().pool("journal", CONNECTIONS)) {
                    long lines = BulkLoad.load(source, Synthetic.even(family, entries, each));
                    var anew = new Anew(new Workshop(source, REMEMBERED));
                    anew.once(view);
                    Anew.Filled filled = anew.fill(view);
                    long beliefs = stage.server()
                            .number(
                                    "journal",
                                    "select count(*) from " + filled.tables().getFirst());
                    entrants.add(new Case.Entrant(
                            String.format(Locale.ROOT, "%,d entries a subject", each),
                            Part.OURS,
                            Map.of(
                                    Anew.EVENTS, List.of(lines / filled.took().all()),
                                    Anew.BELIEFS,
                                            List.of(beliefs / filled.took().all()))));
                }
            }
        }
        return new Case("the view " + name + " of " + label(entries), entrants);
    }

    private record Journal(Stage stage, String database, long lines, Anew anew) {

        Case compare(String label, List<? extends Timeline<?>> views, Sheet sheet) throws Exception {
            try (var rounds = new Rounds(this, views)) {
                return sheet.rounds(
                        label,
                        List.of(
                                Contestant.ours(REPLAY, _ -> rounds.replay()),
                                Contestant.limit(HAND, _ -> rounds.byHand())));
            }
        }
    }

    /** What the first replay tells is kept, and copied by hand afterwards. */
    private static final class Rounds implements AutoCloseable {
        private final Journal journal;
        private final List<? extends Timeline<?>> views;
        private Optional<ByHand> hand = Optional.empty();
        private long beliefs;

        Rounds(Journal journal, List<? extends Timeline<?>> views) {
            this.journal = journal;
            this.views = views;
        }

        Map<String, Double> replay() throws Exception {
            Anew.Filled filled = journal.anew.fill(views);
            if (hand.isEmpty()) {
                for (String table : filled.tables()) {
                    beliefs += journal.stage.server().number(journal.database, "select count(*) from " + table);
                }
                hand = Optional.of(
                        new ByHand(journal.stage.server(), journal.database, journal.lines, filled.tables()));
            } else {
                journal.anew.drop(filled);
            }
            return Anew.rates(journal.lines, beliefs, filled.took());
        }

        Map<String, Double> byHand() throws Exception {
            return Anew.rates(journal.lines, beliefs, hand.orElseThrow().once());
        }

        @Override
        public void close() throws IOException {
            if (hand.isPresent()) {
                hand.get().close();
            }
        }
    }
}
