package chronicle.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import chronicle.bench.question.Growth;
import chronicle.bench.question.Imports;
import chronicle.bench.question.Known;
import chronicle.bench.question.Lengths;
import chronicle.bench.question.Lists;
import chronicle.bench.question.Micro;
import chronicle.bench.question.Pages;
import chronicle.bench.question.Points;
import chronicle.bench.question.Recordings;
import chronicle.bench.question.Replays;
import chronicle.bench.question.Starts;
import chronicle.bench.question.Unfoldings;
import chronicle.bench.report.Folder;
import chronicle.bench.report.Machine;
import chronicle.bench.report.Published;
import chronicle.bench.report.Results;
import chronicle.bench.report.Table;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks questions about speed, and writes what came out as a table, as data and as a page. */
@Command(name = "bench/run", mixinStandardHelpOptions = true, sortOptions = false)
public final class Bench implements Callable<Integer> {

    @Parameters(arity = "0..*", description = "Which questions; all of them if none is named.", paramLabel = "QUESTION")
    private List<String> names = new ArrayList<>();

    @Option(names = "--sizes", split = ",", description = "Entries of the chronicle, such as 10k,100k,1m (10k,100k).")
    private List<String> sizes = List.of("10k", "100k");

    @Option(names = "--rounds", description = "How often each has its turn.")
    private int rounds = Pace.USUAL.rounds();

    @Option(names = "--window", description = "How long a turn lasts, in milliseconds.")
    private long window = Pace.USUAL.window().toMillis();

    @Option(names = "--most", description = "Seconds of a question after which no round begins any more.")
    private long most = Pace.USUAL.most().toSeconds();

    @Option(names = "--smoke", description = "Tiny and short: whether everything works still.")
    private boolean smoke;

    @Option(names = "--resume", description = "Leaves out what the folder of results has already of this commit.")
    private boolean resume;

    @Option(names = "--publish", description = "Writes the figures to docs/performance.md, and the results beside it.")
    private boolean publish;

    @Option(names = "--publish-again", description = "Only writes docs/performance.md anew from the results beside it.")
    private boolean publishAgain;

    @Option(names = "--out", description = "The folder of results (bench/target/results, or smoke beside it).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--keep", description = "Goes on with the chronicles that the last run has made.")
    private boolean keep;

    @Option(names = "--data", description = "The folder of the database.")
    private Path data = Path.of("bench/target/data");

    @Option(names = "--commit", hidden = true)
    private String commit = "unknown";

    private Bench() {}

    /** Asks the questions that are named. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    private static List<Question> questions() {
        return List.of(
                new Points(),
                new Lists(),
                new Unfoldings(),
                new Pages(),
                new Known(),
                new Replays(),
                new Recordings(),
                new Imports(),
                new Micro(),
                new Lengths(),
                new Growth(),
                new Starts());
    }

    @Override
    public Integer call() throws Exception {
        if (publishAgain) {
            Published.again();
            return 0;
        }
        Published.check();
        quiet();
        List<Question> asked = asked();
        Pace pace = smoke
                ? Pace.SMOKE
                : new Pace(rounds, Duration.ofMillis(window), Duration.ofMillis(window), Duration.ofSeconds(most));
        List<Integer> entries =
                smoke ? List.of(300) : sizes.stream().map(Bench::number).toList();
        Files.createDirectories(folder().path());
        if (!keep) {
            FileSystemUtils.deleteRecursively(data);
        }
        try (Stage stage = Stage.on(data, entries)) {
            for (int size : entries) {
                stage.enter(size);
                for (Question question : asked) {
                    if (question.ofEachSize()) {
                        ask(question, stage, size, pace);
                    }
                }
            }
            stage.enter(entries.getFirst());
            for (Question question : asked) {
                if (!question.ofEachSize()) {
                    ask(question, stage, 0, pace);
                }
            }
            collect(stage.server());
        }
        return 0;
    }

    /** Before the program sets its own levels, libraries would tell everything. */
    private static void quiet() {
        level(Logger.ROOT_LOGGER_NAME, Level.WARN);
        level("org.flywaydb", Level.ERROR);
    }

    private static void level(String name, Level level) {
        ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
    }

    private List<Question> asked() {
        List<Question> all = questions();
        for (String name : names) {
            if (all.stream().noneMatch(question -> question.name().equals(name))) {
                throw new IllegalArgumentException("There is no question " + name + "; there are "
                        + all.stream().map(Question::name).toList());
            }
        }
        return all.stream()
                .filter(question -> names.isEmpty() ? question.inSmoke() || !smoke : names.contains(question.name()))
                .toList();
    }

    private static int number(String size) {
        String digits =
                size.strip().toLowerCase(Locale.ROOT).replace("k", "000").replace("m", "000000");
        return Integer.parseInt(digits);
    }

    private void ask(Question question, Stage stage, int size, Pace pace) throws Exception {
        if (resume && folder().has(question, size)) {
            return;
        }
        Sheet sheet = new Sheet(pace);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        question.ask(stage, sheet);
        Result result = sheet.result(question, size, load);
        folder().keep(question, size, new Results(machine(stage.server()), List.of(result)));
        System.out.printf("%n%s (%.0f s)%n%n%s%n", Table.headline(result), result.seconds(), Table.of(result));
    }

    private Machine machine(BenchServer server) throws Exception {
        return Machine.here(
                commit, server.list("postgres", "show server_version").getFirst());
    }

    private Folder folder() {
        return new Folder(out.orElseGet(() -> Path.of("bench/target", smoke ? "smoke" : "results")), commit);
    }

    /** All that the folder has, in one file and on one page. */
    private void collect(BenchServer server) throws Exception {
        var results = new Results(machine(server), folder().of(questions()));
        folder().collect(results);
        if (publish) {
            Published.publish(results);
        }
        System.out.println("Written to " + folder().path().toAbsolutePath());
    }
}
