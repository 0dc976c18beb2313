package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CompositionTest {

    @Test
    void the_composition_keeps_the_schema_of_compositions() throws IOException {
        var composition = Composition.read();

        assertThat(schema().validate(composition)).isEmpty();
        ((ObjectNode) composition.at("/services/database")).put("imagee", "postgres");
        assertThat(schema().validate(composition)).isNotEmpty();
    }

    @Test
    void whatever_is_mounted_from_here_is_here() throws IOException {
        var composition = Composition.read();
        var mounted = composition
                .at("/services")
                .valueStream()
                .flatMap(service -> service.path("volumes").valueStream())
                .map(JsonNode::asString)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .toList();

        assertThat(mounted)
                .contains("./deploy/roles.sql")
                .allSatisfy(path -> assertThat(Composition.ROOT.resolve(path)).exists());
    }

    @Test
    void every_secret_and_volume_that_a_service_uses_is_declared_and_no_password_is_written_down() throws IOException {
        var composition = Composition.read();

        for (var service : composition.get("services")) {
            for (var secret : service.path("secrets")) {
                var name = secret.isString()
                        ? secret.asString()
                        : secret.get("source").asString();
                assertThat(composition.get("secrets").has(name)).as(name).isTrue();
            }
            assertThat(service.get("environment").propertyNames())
                    .noneMatch(name -> name.toUpperCase(Locale.ROOT).endsWith("PASSWORD"));
            assertThat(service.has("healthcheck")).isTrue();
        }
        assertThat(Files.readString(Composition.ROOT.resolve(".gitignore"))).contains("secrets/");
        assertThat(Files.readString(Composition.ROOT.resolve(".dockerignore"))).contains("secrets");
    }

    @Test
    void the_image_does_not_run_as_root_and_has_what_its_health_check_calls() throws IOException {
        var image = Files.readAllLines(Composition.ROOT.resolve("Dockerfile"));
        var check =
                Composition.read().at("/services/chronicle/healthcheck/test/1").asString();

        assertThat(image).contains("USER 10001:10001").contains("COPY --chmod=755 deploy/healthy ./healthy");
        assertThat(check).isEqualTo("/app/healthy");
        assertThat(Composition.ROOT.resolve("deploy/healthy")).isExecutable();
    }

    private static Schema schema() throws IOException {
        try (var file = CompositionTest.class.getResourceAsStream("compose-spec.json")) {
            var schema = (ObjectNode) JsonMapper.shared().readTree(file);
            // Both are written in the way of an older draft than the one that they name.
            schema.remove("$schema");
            schema.findParents("id").forEach(part -> ((ObjectNode) part).remove("id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema((JsonNode) schema);
        }
    }
}
