package chronicle.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one program: the journal, the views and the doors to both. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Chronicle {
    private static final String SERVE = "serve";
    private static final List<String> HELP = List.of("-h", "--help");

    /**
     * Starts the chronicle ({@code serve}, or nothing), or runs the {@link Tool} that the first argument names; the
     * settings are those of Spring Boot and the ones that begin with {@code chronicle.}.
     */
    public static void main(String[] args) {
        String first = args.length == 0 ? SERVE : args[0];
        if (!first.equals(SERVE) && (HELP.contains(first) || !first.startsWith("-"))) {
            System.exit(run(first, Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Chronicle.class, args);
    }

    private static int run(String name, String... arguments) {
        String wanted = HELP.contains(name) ? "help" : name;
        var tool = tool(wanted);
        if (tool.isEmpty()) {
            System.err.println("There is no command " + name + "; help lists those that there are.");
            return 2;
        }
        return tool.get().run(arguments);
    }

    private static Optional<Tool> tool(String name) {
        return ServiceLoader.load(Tool.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(tool -> tool.name().equals(name))
                .findFirst();
    }
}
