package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The program as docker-compose.yml runs it: its settings, its secrets, and the script that makes the roles. */
class ComposedIT {
    private Path folder;
    private Path secrets;
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "composed")
                .toAbsolutePath();
        secrets = Files.createDirectories(folder.resolve("secrets"));
        for (var secret : Composition.read().get("secrets").propertyNames()) {
            Files.writeString(secrets.resolve(secret), "the ' secret of " + secret + "\n");
        }
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.resolve("database-superuser").toString())
                .setConnectConfig("password", secret("database-superuser"))
                .start();
        execute("postgres", "database-superuser", "postgres", "create database chronicle");
        execute(
                "postgres",
                "database-superuser",
                "chronicle",
                Files.readString(Composition.ROOT.resolve("deploy/roles.sql"))
                        .replace(Composition.SECRETS, secrets + "/"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void the_application_appends_and_reads_and_can_do_nothing_else_to_the_journal() throws Exception {
        var service = Composition.read().at("/services/chronicle");

        try (var chronicle = ForkedChronicle.on(folder.resolve("data"), settings(service))) {
            var http = chronicle.client();
            assertThat(http.get("/api/v1/views/aid/US-to-AZ?asOf=1995-01-01").at("/status"))
                    .isEqualTo("restricted");
            assertThat(http.post(
                                    "/api/v1/entries/section-907-enacted/corrections",
                                    "{\"on\": \"1992-10-24\", \"reason\": \"The statute is dated\"}",
                                    "If-Match",
                                    "\"1\"")
                            .status())
                    .isEqualTo(201);
        }

        assertThat(count("chronicle_application", "database-application")).isEqualTo(79);
        for (var sql : List.of(
                "update chronicle.journal set entry = 'x'",
                "delete from chronicle.journal",
                "truncate chronicle.journal",
                "drop table chronicle.journal",
                "alter table chronicle.journal disable trigger append_only",
                "set role chronicle_owner")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(sql)
                    .isThrownBy(() -> execute("chronicle_application", "database-application", "chronicle", sql));
        }
        assertThatThrownBy(
                        () -> execute("chronicle_owner", "database-owner", "chronicle", "truncate chronicle.journal"))
                .hasMessageContaining("append-only");
    }

    @Test
    void whoever_has_the_wrong_secret_is_not_let_in() {
        assertThatThrownBy(() -> count("chronicle_application", "database-owner"))
                .hasMessageContaining("password authentication failed");
    }

    /** What the composition says, on this machine's database and secrets. */
    private String[] settings(JsonNode service) throws IOException {
        for (var secret : service.get("secrets")) {
            Files.copy(
                    secrets.resolve(secret.get("source").asString()),
                    Files.createDirectories(folder.resolve("given"))
                            .resolve(secret.get("target").asString()));
        }
        return service.get("environment")
                .propertyStream()
                .filter(setting -> !setting.getKey().equals("CHRONICLE_DATA"))
                .filter(setting -> !setting.getKey().equals("SERVER_ADDRESS"))
                .map(setting -> "--" + setting.getKey().toLowerCase(Locale.ROOT).replace('_', '.') + "="
                        + setting.getValue()
                                .asString()
                                .replace("database:5432", "127.0.0.1:" + server.getPort())
                                .replace(Composition.SECRETS, folder.resolve("given") + "/"))
                .toArray(String[]::new);
    }

    private String secret(String name) throws IOException {
        return Files.readString(secrets.resolve(name)).strip();
    }

    private long count(String user, String secret) throws Exception {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(user, "chronicle"), user, secret(secret));
                var rows = connection.createStatement().executeQuery("select count(*) from chronicle.journal")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String user, String secret, String database, String sql) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(user, database), user, secret(secret));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
