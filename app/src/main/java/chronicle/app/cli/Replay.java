package chronicle.app.cli;

import chronicle.app.Tool;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has views told anew by a chronicle that runs, and shows how far that is until it ends or waits for a word. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Has views told anew by a chronicle that runs, all of them if none is named, and shows how far that is.",
            "Whoever stops looking (Ctrl-C) does not stop the replay; --follow=ID looks at it again."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, what was built answers",
            "1:it waits for an operator's word, such as after differences",
            "2:it could not be asked for",
            "3:it failed",
            "4:it was cancelled"
        })
public final class Replay implements Tool, Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VIEW", description = "such as aid")
    private List<String> views = new ArrayList<>();

    @Option(names = "--verify", paramLabel = "HOW", description = "oracle: also held to a plain reading of the journal")
    private Optional<String> verify = Optional.empty();

    @Option(names = "--wait", description = "wait for an operator's word before what was built answers")
    private boolean waits;

    @Option(names = "--follow", paramLabel = "ID", description = "begin nothing, and follow this operation")
    private Optional<String> follow = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "ADDRESS",
            defaultValue = "http://127.0.0.1:8080",
            description = "where the chronicle answers (${DEFAULT-VALUE})")
    private URI address = URI.create("");

    @Option(
            names = "--token",
            paramLabel = "FILE",
            defaultValue = "data/admin-token",
            description = "a file with the token of an operator (${DEFAULT-VALUE})")
    private Path token = Path.of("");

    @Option(names = "--every", hidden = true, defaultValue = "PT0.5S", description = "how often it is asked")
    private Duration every = Duration.ZERO;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public int run(String... arguments) {
        return Shell.run(this, arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (follow.isPresent() && !(views.isEmpty() && verify.isEmpty() && !waits)) {
            throw new IllegalArgumentException("--follow looks at a replay that has begun, and takes nothing else.");
        }
        PrintWriter out = spec.commandLine().getOut();
        var server = new RunningServer(address, Files.readString(token).strip());
        String id = follow.isPresent() ? follow.get() : server.begin(asked());
        out.println("Replay " + id);
        var progress = new ProgressLine(
                out,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
        return progress.follow(() -> server.operation(id), every);
    }

    private Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        if (!views.isEmpty()) {
            asked.put("views", views);
        }
        verify.ifPresent(how -> asked.put("verify", how));
        if (waits) {
            asked.put("switch", "wait");
        }
        return asked;
    }
}
