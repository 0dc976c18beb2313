package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.drawn.RandomInstances;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas and the reader of statements are of one mind, but for what docs/vocabulary.md says of them. */
class SchemasProperties {

    /** Faults of what a schema cannot say. */
    private static final List<String> BEYOND_A_SCHEMA = List.of(
            "expected a day 01-",
            "expected a year -4712 to",
            "expected a date not before",
            "expected a last day that does not lie before",
            "expected a currency of ISO 4217",
            "expected another party than in",
            "expected another city than");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private int kept;
    private int broken;

    @Test
    void what_a_schema_accepts_is_read_and_what_it_refuses_is_refused_seed_2012() {
        RandomInstances random = new RandomInstances(2012);
        for (Kind kind : Kind.all()) {
            Map<String, Object> plain = Schemas.statement(kind);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.<JsonNode>valueToTree(plain));
            for (int i = 0; i < 240; i++) {
                Object drawn = random.of(plain);
                for (int spoils = i % 3; spoils > 0; spoils--) {
                    drawn = random.spoilt(drawn);
                }
                if (drawn instanceof Map) {
                    compare(schema, JSON.writeValueAsString(drawn));
                }
            }
        }
        assertThat(kept).isGreaterThan(2_000);
        assertThat(broken).isGreaterThan(2_000);
    }

    private void compare(Schema schema, String text) {
        var complaints = schema.validate(JSON.readTree(text));
        var faults = faults(JSON.readValue(text, new TypeReference<>() {}));
        if (complaints.isEmpty()) {
            kept++;
            assertThat(faults.stream().filter(SchemasProperties::withinASchema))
                    .as("the schema accepts %s", text)
                    .isEmpty();
        } else {
            broken++;
            assertThat(faults).as("the schema refuses %s: %s", text, complaints).isNotEmpty();
        }
    }

    private static boolean withinASchema(Fault fault) {
        return BEYOND_A_SCHEMA.stream().noneMatch(fault.message()::startsWith);
    }

    private static List<Fault> faults(Map<String, Object> tree) {
        try {
            Trees.statement(tree);
            return List.of();
        } catch (Malformed malformed) {
            return malformed.faults();
        }
    }
}
