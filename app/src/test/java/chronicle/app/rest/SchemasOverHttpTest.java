package chronicle.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.RunningChronicle;
import chronicle.app.rest.Client.Reply;
import chronicle.drawn.RandomInstances;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas at /kinds and the door for new entries are of one mind. */
class SchemasOverHttpTest extends RunningChronicle {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Whoever records this id again is told so, once the body was found to be right. */
    private static final String RECORDED = "section-907-enacted";

    private static final List<String> BEYOND_A_SCHEMA = List.of(
            "expected a day 01-",
            "expected a year -4712 to",
            "expected a date not before",
            "expected a last day that does not lie before",
            "expected a currency of ISO 4217",
            "expected another party than in",
            "expected another city than");

    private final Map<String, JsonNode> described = new HashMap<>();

    @Test
    void every_entry_of_the_seed_keeps_the_schema_of_its_kind() {
        var entries = http.get("/api/v1/entries?knownAt=@78&limit=500").json().get("items");

        assertThat(entries).hasSize(78);
        for (var entry : entries) {
            var sent = ((ObjectNode) entry).retain("id", "kind", "on", "event", "sources");
            assertThat(schema(sent.get("kind").asString()).validate(sent))
                    .as(sent.toString())
                    .isEmpty();
        }
    }

    @Test
    void what_a_schema_refuses_is_refused_and_what_it_accepts_is_not_seed_1994() {
        var random = new RandomInstances(1994);
        int kept = 0;
        int broken = 0;
        for (var kind : http.get("/api/v1/kinds").json().get("items")) {
            var name = kind.get("name").asString();
            for (int spoils = 0; spoils < 3; spoils++) {
                var sent = drawn(random, name, spoils);
                var complaints = schema(name).validate(sent);
                var reply = http.post("/api/v1/entries", sent.toString());
                if (complaints.isEmpty()) {
                    kept++;
                    assertThat(accepted(reply)).as("%s: %s", sent, reply.text()).isTrue();
                } else {
                    broken++;
                    assertThat(reply.status()).as("%s: %s", sent, complaints).isEqualTo(422);
                }
            }
        }
        assertThat(kept).isGreaterThan(40);
        assertThat(broken).isGreaterThan(40);
    }

    private ObjectNode drawn(RandomInstances random, String kind, int spoils) {
        Map<String, Object> plain = JSON.convertValue(described(kind), new TypeReference<>() {});
        Object drawn;
        do {
            drawn = random.of(plain);
            for (int i = 0; i < spoils; i++) {
                drawn = random.spoilt(drawn);
            }
        } while (!(drawn instanceof Map));
        ObjectNode sent = JSON.readValue(JSON.writeValueAsString(drawn), ObjectNode.class);
        if (schema(kind).validate(sent).isEmpty()) {
            sent.put("id", RECORDED);
        }
        return sent;
    }

    private static boolean accepted(Reply reply) {
        return reply.slug().equals("exists")
                || reply.slug().equals("validation")
                        && reply.json()
                                .get("errors")
                                .valueStream()
                                .allMatch(error -> BEYOND_A_SCHEMA.stream()
                                        .anyMatch(error.get("message").asString()::startsWith));
    }

    private Schema schema(String kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(described(kind));
    }

    private JsonNode described(String kind) {
        return described.computeIfAbsent(
                kind,
                name -> JSON.readTree(http.get("/api/v1/kinds/" + name).text()).get("schema"));
    }
}
