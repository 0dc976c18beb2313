package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a chronicle tells its log when it is asked to tell all it can, and what it must not tell it. */
class LogsIT {
    private static final String WRONG = "a-token-that-somebody-mistyped";

    @Test
    void each_line_is_json_with_the_request_it_belongs_to_and_no_secret_is_in_any() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "logs")
                .resolve("data");
        try (var chronicle = ForkedChronicle.on(
                data,
                "--logging.structured.format.console=ecs",
                "--logging.level.root=debug",
                "--logging.level.chronicle=debug",
                "--logging.level.org.axonframework=info")) {
            var http = chronicle.client();
            http.get("/api/v1/views/aid/US-to-AZ", "X-Correlation-Id", "told-by-a-test");
            http.post("/api/v1/entries", "{}");
            http.post("/api/v1/entries", "{}", "Idempotency-Key", "a-key");
            http.get("/actuator/prometheus", http.authorized());
            http.get("/actuator/prometheus", "Authorization", "Bearer " + WRONG);
            chronicle.close();

            var log = chronicle.log();
            var lines = log.lines().filter(line -> !line.isBlank()).toList();
            var asked = lines.stream()
                    .filter(line -> line.contains("told-by-a-test"))
                    .map(LogsIT::json)
                    .toList();

            assertThat(lines).hasSizeGreaterThan(500);
            assertThat(lines.stream().filter(line -> !line.startsWith("{\""))).isEmpty();
            assertThat(asked).anySatisfy(line -> {
                assertThat(line.at("/correlation").asString()).isEqualTo("told-by-a-test");
                assertThat(line.at("/message").asString()).startsWith("GET /api/v1/views/aid/US-to-AZ: 200");
                assertThat(line.at("/service/name").asString()).isEqualTo("chronicle");
            });
            assertThat(secrets(data).stream().filter(log::contains)).isEmpty();
        }
    }

    private static List<String> secrets(Path data) throws Exception {
        return List.of(
                WRONG,
                Files.readString(data.resolve("admin-token")).strip(),
                Files.readString(data.resolve("database-superuser")).strip(),
                Files.readString(data.resolve("database-owner")).strip(),
                Files.readString(data.resolve("database-application")).strip());
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
