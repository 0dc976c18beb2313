package chronicle.bench.question;

import chronicle.bench.Case;
import chronicle.bench.Pace;
import chronicle.bench.Part;
import chronicle.bench.Question;
import chronicle.bench.Sheet;
import chronicle.bench.Stage;
import chronicle.bench.micro.Tell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What parts of the program cost alone, in memory and with one thread. */
public final class Micro implements Question {
    private static final Map<String, String> CASES =
            Map.of("tell", "telling", "render", "rendering", "line", "reading", "date", "reading");
    private static final Map<String, String> MEASURES = Map.of(
            "beliefs", "µs a belief told",
            "events", "µs an event told",
            "answers", "µs an answer rendered",
            "line", "µs a line decoded",
            "date", "µs a date parsed");

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public String title() {
        return "Parts of the program alone, in memory and with one thread";
    }

    @Override
    public boolean ofEachSize() {
        return false;
    }

    @Override
    public void ask(Stage stage, Sheet sheet) throws Exception {
        stage.rest();
        Map<String, List<Case.Entrant>> cases = new LinkedHashMap<>();
        for (RunResult result : run(sheet.pace())) {
            String part = result.getPrimaryResult().getLabel();
            cases.computeIfAbsent(Objects.requireNonNull(CASES.get(part)), _ -> new ArrayList<>())
                    .add(new Case.Entrant(name(part, result.getParams()), Part.OURS, samples(result)));
        }
        cases.forEach((label, entrants) -> sheet.add(new Case(label, entrants)));
        sheet.note("By JMH, in a process of its own for each. Telling is by the engine alone, from an empty beginning:"
                + " many subjects with corrections, one subject as it happened, and one in any order, where most lines"
                + " change all days after theirs. Rendered are the answers that are stored with beliefs.");
    }

    /** A single round tells no figure but whether all works, for which this process is good enough. */
    private static Collection<RunResult> run(Pace pace) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Tell.class.getPackageName() + "\\..*")
                        .forks(pace.rounds() > 1 ? 1 : 0)
                        .warmupIterations(pace.rounds())
                        .warmupTime(TimeValue.milliseconds(pace.warmUp().toMillis()))
                        .measurementIterations(pace.rounds())
                        .measurementTime(TimeValue.milliseconds(pace.window().toMillis()))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static String name(String part, BenchmarkParams parameters) {
        Collection<String> keys = parameters.getParamsKeys();
        return keys.isEmpty()
                ? "a " + part
                : keys.stream()
                        .map(parameters::getParam)
                        .collect(Collectors.joining(", "))
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ');
    }

    private static Map<String, List<Double>> samples(RunResult result) {
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        for (BenchmarkResult process : result.getBenchmarkResults()) {
            for (IterationResult iteration : process.getIterationResults()) {
                add(samples, iteration.getPrimaryResult());
                iteration.getSecondaryResults().values().forEach(each -> add(samples, each));
            }
        }
        return samples;
    }

    private static void add(Map<String, List<Double>> samples, Result<?> result) {
        String measure = MEASURES.get(result.getLabel());
        if (measure != null) {
            samples.computeIfAbsent(measure, _ -> new ArrayList<>()).add(result.getScore());
        }
    }
}
