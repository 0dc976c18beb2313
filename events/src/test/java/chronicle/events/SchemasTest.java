package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void a_schema_has_the_fields_of_its_kind_and_of_the_margin() {
        for (Kind kind : Kind.all()) {
            Map<String, Object> schema = Schemas.of(kind);

            assertThat(object(schema.get("properties")).keySet())
                    .containsAll(kind.fields().stream().map(Field::name).toList())
                    .contains("concerns", "note")
                    .hasSize(kind.fields().size() + 2);
            assertThat(schema.get("required"))
                    .isEqualTo(kind.fields().stream()
                            .filter(field -> !field.optional())
                            .map(Field::name)
                            .toList());
            assertThat(schema).containsEntry("additionalProperties", false);
        }
    }

    @Test
    void every_schema_keeps_the_rules_for_schemas() {
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (Kind kind : Kind.all()) {
            assertThat(rules.validate(tree(Schemas.recording(kind))))
                    .as(kind.name())
                    .isEmpty();
        }
    }

    @Test
    void what_is_written_keeps_its_schema_for_every_kind_seed_2020() {
        RandomStatements random = new RandomStatements(2020);
        for (Kind kind : Kind.all()) {
            Schema schema = schema(Schemas.statement(kind));
            for (int i = 0; i < 20; i++) {
                Object written = Trees.write(random.statement(kind));

                assertThat(schema.validate(tree(written))).as("%s", written).isEmpty();
            }
        }
    }

    @Test
    void what_lacks_a_field_or_has_another_type_does_not_keep_it() {
        Schema schema = schema(Schemas.of(Kind.named("relations-severed").orElseThrow()));

        assertThat(keeps(schema, Map.of("parties", List.of("AZ", "US")))).isTrue();
        assertThat(keeps(schema, Map.of())).isFalse();
        assertThat(keeps(schema, Map.of("parties", List.of("AZ")))).isFalse();
        assertThat(keeps(schema, Map.of("parties", List.of("AZ", "Us")))).isFalse();
        assertThat(keeps(schema, Map.of("parties", List.of("AZ", "US"), "since", "1992")))
                .isFalse();
        assertThat(keeps(schema, Map.of("parties", "AZ-US"))).isFalse();
    }

    @Test
    void an_amount_needs_its_currency_and_a_mission_another_rank() {
        Schema offer = schema(Schemas.of(Kind.named("aid-offered").orElseThrow()));
        Schema rerank = schema(Schemas.of(Kind.named("mission-reranked").orElseThrow()));

        assertThat(keeps(offer, Map.of("donor", "US", "recipient", "AZ", "purpose", "grain", "amount", 5)))
                .isFalse();
        assertThat(keeps(rerank, Map.of("sender", "US", "host", "AZ", "rank", "embassy", "to", "embassy")))
                .isFalse();
        assertThat(keeps(rerank, Map.of("sender", "US", "host", "AZ", "rank", "legation", "to", "embassy")))
                .isTrue();
    }

    private static boolean keeps(Schema schema, Object value) {
        return schema.validate(tree(value)).isEmpty();
    }

    private static Schema schema(Map<String, Object> schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree(schema));
    }

    private static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
