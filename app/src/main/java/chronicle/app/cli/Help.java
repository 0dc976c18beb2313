package chronicle.app.cli;

import chronicle.app.Tool;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what commands the program has, and what one of them takes. */
@Command(
        name = "help",
        synopsisHeading = "Usage: ",
        customSynopsis = "./chronicle [COMMAND] [SETTINGS or OPTIONS]",
        description = "Tells which commands there are, or what one of them takes: help verify.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Without a command it serves. Settings are those of the README: --server.port=9090,"
                    + " --chronicle.data=elsewhere.",
            "Paths are meant from the folder of the program."
        })
public final class Help implements Tool, Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "the command to be told about")
    private String about = "";

    @Override
    public String name() {
        return "help";
    }

    @Override
    public int run(String... arguments) {
        return Shell.run(this, arguments);
    }

    @Override
    public Integer call() {
        var all = new CommandLine(this);
        all.addSubcommand("serve", new Serve());
        ServiceLoader.load(Tool.class).forEach(tool -> all.addSubcommand(tool.name(), tool));
        Map<String, CommandLine> commands = all.getSubcommands();
        var wanted = about.isEmpty() ? all : commands.get(about);
        if (wanted == null) {
            throw new IllegalArgumentException(
                    "There is no command " + about + ", but " + String.join(", ", commands.keySet()) + ".");
        }
        var out = spec.commandLine().getOut();
        wanted.usage(out);
        out.flush();
        return 0;
    }

    /** What the program does when it is not told to do anything else. */
    @Command(name = "serve", description = "Starts the chronicle and answers until it is stopped.")
    private static final class Serve {}
}
