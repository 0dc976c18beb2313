package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chronicle on a database server that is given to it. */
class GivenServerIT {
    private EmbeddedPostgres server;
    private Path data;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.start();
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "given")
                .resolve("data");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void the_owner_makes_the_schema_and_the_application_cannot_change_the_journal() throws Exception {
        execute("postgres", "create role scribe login");
        execute("postgres", "create role archivist login in role scribe");
        execute("postgres", "create database archive owner archivist");

        try (var chronicle = ForkedChronicle.on(
                data,
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=scribe",
                "--spring.flyway.user=archivist")) {
            assertThat(chronicle
                            .client()
                            .get("/api/v1/views/aid/US-to-AZ?asOf=1995-01-01")
                            .at("/status"))
                    .isEqualTo("restricted");
        }

        assertThat(data.resolve("postgresql")).doesNotExist();
        for (var sql : new String[] {
            "update chronicle.journal set entry = 'x'",
            "delete from chronicle.journal",
            "truncate chronicle.journal",
            "drop table chronicle.journal"
        }) {
            assertThatThrownBy(() -> execute("scribe", "archive", sql)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void one_role_for_both_will_do() throws Exception {
        execute("postgres", "create role everything login");
        execute("postgres", "create database archive owner everything");

        try (var chronicle = ForkedChronicle.on(
                data,
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=everything",
                "--chronicle.seed.enabled=false")) {
            assertThat(chronicle
                            .client()
                            .get("/api/v1/changes")
                            .json()
                            .at("/position")
                            .asLong())
                    .isZero();
        }
        assertThatThrownBy(() -> execute("everything", "archive", "truncate chronicle.journal"))
                .isInstanceOf(SQLException.class);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/archive";
    }

    private void execute(String database, String sql) throws SQLException {
        execute("postgres", database, sql);
    }

    private void execute(String user, String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(user, database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
