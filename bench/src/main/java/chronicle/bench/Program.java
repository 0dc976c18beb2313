package chronicle.bench;

import chronicle.app.Chronicle;
import chronicle.command.postgres.JournalReader;
import chronicle.query.postgres.ViewQuestions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** The program, running in this process on a database of the bench's server, with the handler that is its floor. */
public final class Program implements AutoCloseable {
    private static final String DATA = "data";
    private static final String EDITIONS = "editions";

    private final ConfigurableApplicationContext context;
    private final String database;
    private final Path folder;

    private Program(ConfigurableApplicationContext context, String database, Path folder) {
        this.context = context;
        this.database = database;
        this.folder = folder;
    }

    /** Starts it. What the views have not told yet they tell while it runs. */
    static Program on(BenchServer server, String database) throws IOException {
        Path folder = Files.createTempDirectory("chronicle-bench");
        ConfigurableApplicationContext context = new SpringApplication(Chronicle.class, Floor.class)
                .run(arguments(server, database, folder).toArray(String[]::new));
        return new Program(context, database, folder);
    }

    private static List<String> arguments(BenchServer server, String database, Path folder) {
        return List.of(
                "--server.port=0",
                "--spring.datasource.url=" + server.url(database),
                "--spring.datasource.username=" + BenchServer.USER,
                "--spring.datasource.password=" + BenchServer.USER,
                "--chronicle.seed.enabled=false",
                "--chronicle.access.writes-per-second=1000000",
                "--chronicle.data=" + folder.resolve(DATA),
                "--logging.level.chronicle=error",
                "--chronicle.import.roots=" + folder.resolve(EDITIONS));
    }

    /** Waits until all views have told the whole journal. */
    public void awaitViews() throws InterruptedException {
        ViewQuestions views = bean(ViewQuestions.class);
        while (!views.awaitViews(head(), Duration.ofMinutes(10))) {
            Thread.sleep(100);
        }
    }

    /** The last position of the journal. */
    public long head() {
        return bean(JournalReader.class).head();
    }

    /** The table with the beliefs of a view that answers. */
    public String table(String view) {
        return Objects.requireNonNull(bean(JdbcTemplate.class)
                .queryForObject(
                        "select 'chronicle.belief_' || replace(view, '-', '_') || '_' || copy from chronicle.progress"
                                + " where view = ? and standing = 'served'",
                        String.class,
                        view));
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it is asked. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The database that it runs on. */
    public String database() {
        return database;
    }

    /** A connection to it, with the administrator's token. */
    public Http connect() throws IOException {
        return new Http(
                base(),
                Files.readString(folder.resolve(DATA).resolve("admin-token")).strip());
    }

    /** The folder below which editions may lie. */
    public Path editions() {
        return folder.resolve(EDITIONS);
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
