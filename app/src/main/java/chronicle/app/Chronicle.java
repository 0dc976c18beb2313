package chronicle.app;

import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one program: the journal, the views and the doors to both. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Chronicle {
    /**
     * Starts the chronicle, or a {@link Tool} if the first argument names one; the settings are those of Spring Boot and
     * the ones that begin with {@code chronicle.}.
     */
    public static void main(String[] args) {
        var tool = args.length == 0 ? Optional.<Tool>empty() : tool(args[0]);
        if (tool.isPresent()) {
            System.exit(tool.get().run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Chronicle.class, args);
    }

    private static Optional<Tool> tool(String name) {
        return ServiceLoader.load(Tool.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(tool -> tool.name().equals(name))
                .findFirst();
    }
}
