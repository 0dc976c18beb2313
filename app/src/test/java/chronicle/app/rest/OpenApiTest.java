package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Keeps docs/openapi.json in step with the program; {@code -Dchronicle.write-docs=true} writes it. Its examples are
 * answers of a chronicle that has the seed and nothing else.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final Path DATA = fresh();
    private static final Set<String> PARTS = Set.of("EntryOfAnyKind", "Problem", "Token");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JsonMapper json;

    private ApiDescription description;
    private Client http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("chronicle.data", DATA::toString);
        settings.add("chronicle.access.loopback-limited", () -> false);
    }

    @BeforeAll
    void describe() throws IOException {
        http = new Client(port, Files.readString(DATA.resolve("admin-token")).strip());
        try (var words = OpenApiTest.class.getResourceAsStream("openapi.yaml")) {
            description = new ApiDescription(mappings, json, new YAMLMapper().readTree(words));
        }
        description.ask(http);
    }

    @Test
    void the_description_tells_the_program_as_it_is() throws IOException {
        var text = json.rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(description.document())
                + "\n";
        if (Boolean.getBoolean("chronicle.write-docs")) {
            Files.writeString(FILE, text);
        }

        assertThat(Files.readString(FILE))
                .as("docs/openapi.json, as mvn -pl app -am test -Dtest=OpenApiTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dchronicle.write-docs=true writes it")
                .isEqualTo(text);
    }

    @Test
    void nothing_is_described_that_is_not_there() {
        assertThat(description.strangers()).isEmpty();
    }

    @Test
    void another_reader_of_such_descriptions_has_no_complaint() throws IOException {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(Files.readString(FILE), null, options);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(20);
        assertThat(read.getOpenAPI().getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .map(operation -> operation.getOperationId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_answer_keeps_the_schema_that_describes_it_and_has_no_member_beside() {
        ObjectNode components = json.valueToTree(description.document().get("components"));
        components.get("schemas").propertyStream().forEach(named -> close(named.getKey(), named.getValue()));
        assertThat(description.examples()).hasSizeGreaterThan(20);
        description.examples().forEach((operation, example) -> {
            ObjectNode schema = json.valueToTree(description.schema(operation));
            schema.set("components", components);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(example))
                    .as(operation)
                    .isEmpty();
        });
    }

    @Test
    void a_browser_finds_the_description_and_a_page_that_shows_it_here() {
        assertThat(http.get("/api/v1/openapi.json").json().at("/openapi").asString())
                .isEqualTo("3.1.0");
        var page = http.get("/api/docs");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).doesNotContain("//cdn", "https://").contains("/api/docs/docs.js");
        for (var part : new String[] {"docs.js", "swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png"}) {
            assertThat(page.text()).contains("/api/docs/" + part);
            assertThat(http.get("/api/docs/" + part).status()).as(part).isEqualTo(200);
        }
        assertThat(http.get("/api/docs/index.html").slug()).isEqualTo("not-found");
    }

    /** Forbids members that are not described, where a schema is not a part of another. */
    private static void close(String name, JsonNode schema) {
        if (!PARTS.contains(name) && schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "described");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
