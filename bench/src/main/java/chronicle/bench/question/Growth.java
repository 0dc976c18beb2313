package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Contestant;
import chronicle.bench.Http;
import chronicle.bench.Load;
import chronicle.bench.LongQuestion;
import chronicle.bench.Part;
import chronicle.bench.Program;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.bench.synthetic.Synthetic;
import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.axon.Commands;
import chronicle.events.Provenance;
import chronicle.events.Statement;
import chronicle.query.postgres.ViewQuestions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** How what is asked, corrected and kept costs more as the chronicle grows: the smallest and the largest, in turn. */
public final class Growth implements LongQuestion {
    private static final String P50 = "p50 µs";
    private static final double BITS = 1 << 20;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "What grows with the chronicle";
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        int large = Collections.max(stage.sizes());
        int smallest = Collections.min(stage.sizes());
        int small = smallest < large ? smallest : large / 10;
        stage.rest();
        sheet.add(kept(stage, List.of(small, large)));
        sheet.add(new Disk(stage.server(), stage.told(large)).kept("disk of " + label(large)));
        try (Program little = stage.beside(small);
                Program much = stage.beside(large)) {
            Map<Integer, Program> programs = new LinkedHashMap<>();
            programs.put(small, little);
            programs.put(large, much);
            Case inProcess = contest(sheet, "a point question in process", programs, Growth::asking);
            Case http = contest(sheet, "a point question over HTTP", programs, Growth::requesting);
            contest(sheet, "a correction, told by all views", programs, Growth::correcting);
            sheet.atMost(1.2, "p50 in process, large to small", ratio(inProcess, small, large));
            sheet.atMost(1.2, "p50 over HTTP, large to small", ratio(http, small, large));
        }
        if (large >= 1_000_000) {
            stage.telling(large)
                    .ifPresent(telling ->
                            sheet.atMost(256, "MB of heap after telling a million entries", telling.heap() / BITS));
        }
        sheet.note("Up to " + label(Stage.LIVE)
                + " are told live: by the processors of all views, the register and the tree, while"
                + " they come; more are told at once, as by a replay, and the program starts afterwards. The heap"
                + " is what is in use after a collection, with all that the program remembers; it and the telling"
                + " are known only where the chronicle was made in the same run. A correction moves a day by some,"
                + " and is done when all views have told it.");
    }

    private static double ratio(Case done, int small, int large) {
        return done.median(label(large), P50) / done.median(label(small), P50);
    }

    private static String label(int entries) {
        return String.format(Locale.ROOT, "%,d entries", entries);
    }

    private interface Made {
        Load.Clients of(Program program, int entries);
    }

    private static Case contest(Sheet sheet, String label, Map<Integer, Program> programs, Made made) throws Exception {
        try (var loads = new Loads("done", 1)) {
            List<Contestant> contestants = new ArrayList<>();
            for (Map.Entry<Integer, Program> each : programs.entrySet()) {
                Load load = loads.of(made.of(each.getValue(), each.getKey()));
                contestants.add(Contestant.ours(label(each.getKey()), load));
            }
            return sheet.contest(label, contestants);
        }
    }

    private static Load.Clients asking(Program program, int entries) {
        var subjects = Subjects.of(program, Doors.VIEW);
        var questions = program.bean(ViewQuestions.class);
        var random = new Random(entries);
        var point = new Points.Point();
        return _ -> () -> point.inProcess(questions, subjects.any(random));
    }

    private static Load.Clients requesting(Program program, int entries) {
        var subjects = Subjects.of(program, Doors.VIEW);
        var random = new Random(entries);
        var point = new Points.Point();
        return _ -> {
            Http http = program.connect();
            return Load.holding(
                    http::close,
                    () -> http.get(point.path(subjects.any(random))).expected());
        };
    }

    private static Load.Clients correcting(Program program, int entries) {
        var chronicle = new Synthetic(entries);
        var commands = program.bean(Commands.class);
        var questions = program.bean(ViewQuestions.class);
        var random = new Random(entries);
        var editor = new Provenance(
                "editor-91c0",
                Optional.of("The gazette of the following year has another day"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Map<String, Integer> revisions = new HashMap<>();
        program.bean(JdbcTemplate.class)
                .query("select entry, max(revision) from chronicle.journal group by entry", row -> {
                    revisions.put(row.getString(1), row.getInt(2));
                });
        return _ -> () -> {
            int entry = random.nextInt(entries);
            String id = Synthetic.id(entry);
            int revision = Objects.requireNonNull(revisions.get(id));
            Statement next = chronicle.statement(entry, revision + 1);
            commands.send(
                    new CorrectEntry(id, revision, Optional.of(next.on()), Optional.empty(), Optional.empty(), editor));
            revisions.put(id, revision + 1);
            if (!questions.awaitViews(program.head(), Duration.ofSeconds(30))) {
                throw new IllegalStateException("the views stay behind");
            }
        };
    }

    private static Case kept(Stage stage, List<Integer> sizes) throws Exception {
        List<Case.Entrant> entrants = new ArrayList<>();
        for (int size : sizes) {
            Map<String, List<Double>> samples = new LinkedHashMap<>();
            String database = stage.told(size);
            double lines = stage.server().number(database, "select position from chronicle.journal_head");
            long disk = stage.server().number(database, "select pg_database_size(current_database())");
            samples.put("bytes of disk a line", List.of(disk / lines));
            stage.telling(size).ifPresent(telling -> {
                samples.put(
                        telling.live() ? "events told live/s" : "events told at once/s",
                        List.of(lines / telling.seconds()));
                samples.put("MB of heap", List.of(telling.heap() / BITS));
            });
            entrants.add(new Case.Entrant(label(size), Part.OURS, samples));
        }
        return new Case("kept", entrants);
    }
}
