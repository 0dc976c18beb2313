package chronicle.app.measure;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A database server of its own with the tables of the journal and of the views, as safe as the product's. */
final class MeasuredServer implements AutoCloseable {
    private static final List<String> MIGRATIONS = List.of(
            "V1__journal",
            "V2__views",
            "V4__register",
            "V6__tree",
            "V9__copies",
            "V10__nodes",
            "V11__claims",
            "V24__recoveries");

    private final EmbeddedPostgres postgres;
    private final HikariDataSource database = new HikariDataSource();

    private MeasuredServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        database.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        database.setMaximumPoolSize(30);
    }

    /** Starts it, with an empty journal. */
    static MeasuredServer start() throws IOException, SQLException {
        MeasuredServer server = new MeasuredServer(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("logging_collector", "on")
                .setLocaleConfig("locale", "C")
                .start());
        for (String migration : MIGRATIONS) {
            server.execute(text("/db/migration/" + migration + ".sql"));
        }
        return server;
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = MeasuredServer.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("${application_role}", "postgres");
        }
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
