package chronicle.app.wiring;

import chronicle.app.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The database that the settings name, without the program: nothing is migrated, recorded or told. */
public final class DatabaseAlone implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private DatabaseAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Not found by the program, which scans for configurations. */
    @EnableConfigurationProperties(Settings.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import({EmbeddedDatabase.class, Folder.class})
    static class Parts {}

    /** The same, with a schema. */
    @EnableConfigurationProperties(Settings.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({EmbeddedDatabase.class, Running.class})
    static class Made {}

    static class Folder {
        @Bean
        DataFolder dataFolder(Settings settings) throws IOException {
            return DataFolder.at(settings.data());
        }
    }

    /**
     * Opens it.
     *
     * @param settings as the program takes them: {@code --chronicle.data=elsewhere}
     * @throws IllegalArgumentException if no chronicle is kept where they point
     */
    public static DatabaseAlone open(List<String> settings) {
        return new DatabaseAlone(builder(Parts.class)
                .initializers(context -> check(context.getEnvironment()))
                .run(arguments(settings)));
    }

    private static SpringApplicationBuilder builder(Class<?> parts) {
        return new SpringApplicationBuilder(parts).web(WebApplicationType.NONE);
    }

    private static String[] arguments(List<String> settings) {
        return Stream.concat(
                        Stream.of("--spring.main.log-startup-info=false", "--logging.level.chronicle=warn"),
                        settings.stream())
                .toArray(String[]::new);
    }

    private static void check(Environment settings) {
        Path folder = Path.of(settings.getProperty("chronicle.data", "data"));
        if (!settings.containsProperty("spring.datasource.url") && Files.notExists(folder.resolve("postgresql"))) {
            throw new IllegalArgumentException("There is no chronicle in " + folder.toAbsolutePath()
                    + ": name its folder (--chronicle.data=...) or its server (--spring.datasource.url=...).");
        }
    }

    /** Opens it, and makes it first if it is not there: the database with its schema, and nothing in it. */
    public static DatabaseAlone make(List<String> settings) {
        return new DatabaseAlone(builder(Made.class).run(arguments(settings)));
    }

    /** Where to get connections. */
    public DataSource source() {
        return context.getBean(DataSource.class);
    }

    /** The data folder. */
    public Path folder() {
        return context.getBean(DataFolder.class).path();
    }

    @Override
    public void close() {
        context.close();
    }
}
