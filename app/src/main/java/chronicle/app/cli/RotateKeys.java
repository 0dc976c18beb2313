package chronicle.app.cli;

import chronicle.app.Tool;
import chronicle.app.wiring.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws a new signing key, for which the old one vouches. */
@Command(
        name = "rotate-keys",
        mixinStandardHelpOptions = true,
        description = {
            "Draws a new signing key; the old one vouches for it, and its private part is not kept.",
            "A program that is running signs with the old one until it is started again."
        })
public final class RotateKeys implements Tool, Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"--data", "--chronicle.data"},
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "the data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public int run(String... arguments) {
        return Shell.run(this, arguments);
    }

    @Override
    public Integer call() throws IOException {
        var next = KeyFile.rotate(data, Clock.systemUTC().instant());
        spec.commandLine()
                .getOut()
                .println("From the next start on heads are signed by " + next.keyId() + ", for which "
                        + next.endorsedBy() + " vouches.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
