package chronicle.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** How a command meets whoever typed it. */
final class Shell {
    private Shell() {}

    /** Runs a command; what goes wrong is told in a sentence, with the exit code 2. */
    static int run(Object command, String... arguments) {
        return run(new PrintWriter(System.out, true, UTF_8), command, arguments);
    }

    /** The same, telling all of it there. */
    static int run(PrintWriter out, Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(root(failure).getMessage());
                    return ExitCode.USAGE;
                })
                .execute(arguments);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
