package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SchemasTest {

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
    void what_is_written_keeps_its_schema_for_every_kind_seed_2020() {
        RandomStatements random = new RandomStatements(2020);
        for (Kind kind : Kind.all()) {
            for (int i = 0; i < 20; i++) {
                Object written = Trees.write(random.statement(kind));

                assertThat(keeps(Schemas.statement(kind), written))
                        .as("%s by %s", written, Schemas.statement(kind))
                        .isTrue();
            }
        }
    }

    @Test
    void what_lacks_a_field_or_has_another_type_does_not_keep_it() {
        Map<String, Object> schema = Schemas.of(Kind.named("relations-severed").orElseThrow());

        assertThat(keeps(schema, Map.of("parties", List.of("AZ", "US")))).isTrue();
        assertThat(keeps(schema, Map.of())).isFalse();
        assertThat(keeps(schema, Map.of("parties", List.of("AZ")))).isFalse();
        assertThat(keeps(schema, Map.of("parties", List.of("AZ", "Us")))).isFalse();
        assertThat(keeps(schema, Map.of("parties", List.of("AZ", "US"), "since", "1992")))
                .isFalse();
        assertThat(keeps(schema, Map.of("parties", "AZ-US"))).isFalse();
    }

    /** The few words of JSON Schema that the schemas use, and no others. */
    private static boolean keeps(Map<String, Object> schema, Object value) {
        return schema.entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
            case "$schema", "title", "description", "format", "properties" -> true;
            case "const" -> value.equals(entry.getValue());
            case "enum" -> ((List<?>) entry.getValue()).contains(value);
            case "type" -> isA(entry.getValue(), value);
            case "pattern" ->
                Pattern.compile((String) entry.getValue())
                        .matcher((String) value)
                        .find();
            case "maxLength" -> ((String) value).length() <= (int) entry.getValue();
            case "required" -> object(value).keySet().containsAll((List<?>) entry.getValue());
            case "additionalProperties" -> keepsMembers(schema, object(value));
            case "minProperties" -> object(value).size() >= (int) entry.getValue();
            case "maxProperties" -> object(value).size() <= (int) entry.getValue();
            case "items" ->
                value instanceof List<?> list
                        && list.stream().allMatch(element -> keeps(object(entry.getValue()), element));
            case "minItems" -> value instanceof List<?> list && list.size() >= (int) entry.getValue();
            case "maxItems" -> value instanceof List<?> list && list.size() <= (int) entry.getValue();
            case "uniqueItems" ->
                value instanceof List<?> list && Set.copyOf(list).size() == list.size();
            case "exclusiveMinimum", "exclusiveMaximum" -> value instanceof Number;
            default -> throw new AssertionError("not used so far: " + entry.getKey());
        });
    }

    private static boolean keepsMembers(Map<String, Object> schema, Map<String, Object> value) {
        Map<String, Object> known = object(schema.getOrDefault("properties", Map.of()));
        return value.entrySet().stream().allMatch(member -> {
            Object rule = known.getOrDefault(member.getKey(), schema.getOrDefault("additionalProperties", false));
            return !rule.equals(false) && keeps(object(rule), member.getValue());
        });
    }

    private static boolean isA(Object type, Object value) {
        return switch ((String) type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            default -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
