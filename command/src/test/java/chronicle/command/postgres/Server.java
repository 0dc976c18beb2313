package chronicle.command.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server with an empty journal, durable as in production, that a test may cut off or kill. */
public final class Server implements AutoCloseable {

    public static final String APPLICATION = "chronicle_app";

    private final Path data;
    private EmbeddedPostgres postgres;

    private Server(Path data) {
        this.data = data;
        this.postgres = start(data, 0);
    }

    /** Starts a server and lays out the journal. */
    public static Server start() {
        try {
            Server server = new Server(Files.createTempDirectory("journal-it"));
            server.execute("create role " + APPLICATION + " login");
            server.execute(migration());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(Path data, int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("max_wal_size", "4GB");
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String migration() throws IOException {
        try (InputStream text = JournalWriter.class.getResourceAsStream("/db/migration/V1__journal.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("${application_role}", APPLICATION);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** The database as its owner sees it. */
    public PGSimpleDataSource owner() {
        return at(port(), "postgres");
    }

    /** The database as the application sees it. */
    public PGSimpleDataSource application() {
        return at(port(), APPLICATION);
    }

    /** The application's database behind another port. */
    public static PGSimpleDataSource behind(int port) {
        return at(port, APPLICATION);
    }

    private static PGSimpleDataSource at(int port, String user) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {port});
        database.setDatabaseName("postgres");
        database.setUser(user);
        database.setConnectTimeout(5);
        database.setApplicationName("test");
        return database;
    }

    public void execute(String sql) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, each as text, columns joined by a blank. */
    public List<String> rows(String sql) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(rows.getString(i));
                }
                texts.add(String.join(" ", values));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds the head from now on. */
    public HeldHead holdHead() throws SQLException {
        return new HeldHead(owner().getConnection());
    }

    /** How many groups wait for the head. */
    public int waitingForTheHead() {
        return Integer.parseInt(
                rows("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = '"
                                + APPLICATION + "'")
                        .getFirst());
    }

    /** An empty journal again, which only a test may have: the guards are put aside for it. */
    public void empty() {
        execute("""
            begin;
            set local session_replication_role = replica;
            truncate chronicle.journal;
            update chronicle.journal_head set position = 0, recorded_at = 'epoch';
            commit
            """);
    }

    /** Kills the server outright, all its processes, as a power cut would. */
    public void kill() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().get(30, TimeUnit.SECONDS);
    }

    /** Starts a killed server again, on its old data and its old port. */
    public void restart() {
        int port = port();
        close();
        postgres = start(data, port);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
