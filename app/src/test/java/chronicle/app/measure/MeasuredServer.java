package chronicle.app.measure;

import chronicle.app.Chronicle;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A database server of its own with all tables, as safe as the product's. */
final class MeasuredServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final HikariDataSource database = new HikariDataSource();

    private MeasuredServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        database.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        database.setMaximumPoolSize(30);
    }

    /** Starts it, with an empty journal. */
    static MeasuredServer start() throws IOException {
        MeasuredServer server = new MeasuredServer(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("logging_collector", "on")
                .setLocaleConfig("locale", "C")
                .start());
        Flyway.configure()
                .dataSource(server.database)
                .schemas("chronicle")
                .defaultSchema("chronicle")
                .placeholders(Map.of("application_role", "postgres"))
                .load()
                .migrate();
        return server;
    }

    /** Starts the program on it, without the seed, and with these beside it. */
    ConfigurableApplicationContext program(Class<?>... beside) throws IOException {
        return new SpringApplicationBuilder(Chronicle.class)
                .sources(beside)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--chronicle.seed.enabled=false",
                        "--chronicle.data=" + Files.createTempDirectory("measured"));
    }

    DataSource database() {
        return database;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return value(sql, ResultSet::getLong);
    }

    /** How a column is read. */
    interface Column<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    <T> T value(String sql, Column<T> column) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return column.read(row, 1);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
        postgres.close();
    }
}
