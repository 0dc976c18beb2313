package chronicle.app.rest;

import chronicle.events.Field;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.events.MissionRank;
import chronicle.events.Stance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON Schema of a body that records an event of a kind, from the kind's own fields. */
final class KindSchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string", "minLength", 1);
    private static final Map<String, Object> DATE = Map.of(
            "type",
            "string",
            "description",
            "EDTF (ISO 8601-2), as precise as the source: 1992, 1992-10-24, [1992..1993]");
    private static final Map<String, Object> PARTY =
            Map.of("type", "string", "description", "the id of a party, as listed at /api/v1/parties");

    private KindSchema() {}

    /** The schema of {@code POST /entries} for this kind. */
    static Map<String, Object> of(Kind kind) {
        var schema = object(
                ordered(
                        "kind", Map.of("const", kind.name()),
                        "on", DATE,
                        "event", event(kind),
                        "sources", Map.of("type", "array", "minItems", 1, "items", source()),
                        "reason", TEXT,
                        "id", Map.of("type", "string", "pattern", "^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$")),
                List.of("kind", "on", "event", "sources"));
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private static Map<String, Object> event(Kind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        kind.fields().forEach(field -> fields.put(field.name(), value(field)));
        fields.put("concerns", Map.of("type", "array", "items", PARTY));
        fields.put("note", TEXT);
        return object(
                fields,
                kind.fields().stream()
                        .filter(field -> !field.optional())
                        .map(Field::name)
                        .toList());
    }

    private static Map<String, Object> value(Field field) {
        var one = value(field.type());
        return !field.list()
                ? one
                : field.pair()
                        ? ordered("type", "array", "items", one, "minItems", 2, "maxItems", 2)
                        : ordered("type", "array", "items", one);
    }

    private static Map<String, Object> value(FieldType type) {
        return switch (type) {
            case PARTY -> PARTY;
            case ACTOR, TEXT -> TEXT;
            case SLUG -> Map.of("type", "string", "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
            case NUMBER -> Map.of("type", "number");
            case DATE -> DATE;
            case MISSION_RANK -> words(MissionRank.values());
            case STANCE -> words(Stance.values());
            case NUMBERS -> Map.of("type", "object", "additionalProperties", Map.of("type", "number"));
        };
    }

    private static Map<String, Object> source() {
        return object(
                ordered(
                        "title", TEXT,
                        "url", Map.of("type", "string", "format", "uri"),
                        "locator", TEXT,
                        "accessed", DATE,
                        "says", Map.of("type", "object", "additionalProperties", TEXT)),
                List.of("title"));
    }

    private static Map<String, Object> words(Enum<?>[] values) {
        return Map.of("enum", Stream.of(values).map(KindSchema::word).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return ordered("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
