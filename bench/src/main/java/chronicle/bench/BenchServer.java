package chronicle.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL, durable, and set up as the program's own is; only that more connections may come. What was put into it
 * stays in its folder for the next run.
 */
public final class BenchServer implements AutoCloseable {
    static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private BenchServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts the server on a folder. */
    static BenchServer on(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new BenchServer(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("logging_collector", "on")
                .start());
    }

    /** The address of a database. */
    public String url(String database) {
        return postgres.getJdbcUrl(USER, database) + "&reWriteBatchedInserts=true&ApplicationName=bench";
    }

    /** A pool of connections to a database. */
    public HikariDataSource pool(String database, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setUsername(USER);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** One connection to a database. */
    public Connection connect(String database) throws SQLException {
        return postgres.getDatabase(USER, database).getConnection();
    }

    /** Whether there is a database of that name. */
    boolean has(String database) throws SQLException {
        return !list("postgres", "select 1 from pg_database where datname = '" + database + "'")
                .isEmpty();
    }

    /** Makes a database with nothing in it, in the place of one of that name. */
    public void fresh(String database) throws SQLException {
        execute("postgres", "drop database if exists " + database, "create database " + database);
    }

    /** Carries out one statement after the other. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A number. */
    public long number(String database, String sql) throws SQLException {
        return Long.parseLong(list(database, sql).getFirst());
    }

    /** The first column, as text. */
    public List<String> list(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
