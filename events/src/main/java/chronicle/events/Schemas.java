package chronicle.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * JSON Schemas (draft 2020-12) of the vocabulary, as plain trees read off the kinds. They say what form a statement
 * takes; rules between fields, and what the catalogue and the calendar know, are told by the faults of {@link Trees}.
 */
public final class Schemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String NO_SPACE_AT_THE_ENDS = "^\\S(.*\\S)?$";
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private Schemas() {}

    /** The schema of what {@code event} holds in a statement of a kind. */
    public static Map<String, Object> of(Kind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.putAll(event(kind));
        return schema;
    }

    /** The schema of a whole statement of a kind: {@code {kind, on, event, sources}}. */
    public static Map<String, Object> statement(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Map.of("const", kind.name()));
        properties.put(
                "on", day(kind.spanning() ? "The day or the span of days in the world" : "The day in the world"));
        properties.put("event", event(kind));
        properties.put("sources", sources());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.putAll(object(kind.name(), properties, List.of("kind", "on", "event", "sources")));
        return schema;
    }

    private static Map<String, Object> event(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Stream.concat(kind.fields().stream(), EventReader.MARGIN.stream())
                .forEach(field -> properties.put(field.name(), field(field)));
        return object(
                kind.name(),
                properties,
                kind.fields().stream()
                        .filter(field -> !field.optional())
                        .map(Field::name)
                        .toList());
    }

    private static Map<String, Object> field(Field field) {
        if (!field.list()) {
            return single(field.type());
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", single(field.type()));
        schema.put("uniqueItems", true);
        schema.put("minItems", EventReader.fewest(field));
        schema.put("maxItems", field.pair() ? 2 : EventReader.LONGEST_LIST);
        return schema;
    }

    private static Map<String, Object> single(FieldType type) {
        return switch (type) {
            case PARTY -> string("A party of the catalogue, by its id", "^([A-Z]{2}|[A-Z]{4}|" + SLUG + ")$");
            case ACTOR -> text("Who acts: a name, or the id of a party", TextRules.TEXT);
            case SLUG -> string("A name fit for an address", "^" + SLUG + "$");
            case TEXT -> text("A text without line breaks", TextRules.TEXT);
            case NUMBER -> number();
            case DATE -> day("A day, known or not; no interval");
            case MISSION_RANK -> words(Arrays.stream(MissionRank.values()).map(MissionRank::word));
            case STANCE -> words(Arrays.stream(Stance.values()).map(Stance::word));
            case NUMBERS -> numbers();
        };
    }

    private static Map<String, Object> sources() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", text("What the source is called", TextRules.TITLE));
        properties.put("url", string("Where it can be read", "^[Hh][Tt][Tt][Pp][Ss]?://"));
        properties.put("locator", text("Where in the source", TextRules.TEXT));
        properties.put("accessed", day("When it was read"));
        properties.put(
                "says",
                Map.of(
                        "type",
                        "object",
                        "description",
                        "What this source says where it differs: on, words or a field of the event",
                        "additionalProperties",
                        text("In the words of the source", TextRules.TEXT)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", object("source", properties, List.of("title")));
        schema.put("minItems", 1);
        schema.put("maxItems", StatementReader.MOST_SOURCES);
        return schema;
    }

    private static Map<String, Object> object(String title, Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", title);
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> text(String description, int longest) {
        Map<String, Object> schema = string(description, NO_SPACE_AT_THE_ENDS);
        schema.put("maxLength", longest);
        return schema;
    }

    private static Map<String, Object> string(String description, String pattern) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", description);
        schema.put("pattern", pattern);
        return schema;
    }

    private static Map<String, Object> day(String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", description + ", in EDTF (ISO 8601-2)");
        schema.put("format", "edtf");
        return schema;
    }

    private static Map<String, Object> number() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "number");
        schema.put("description", "A number of at most six decimals");
        schema.put("exclusiveMinimum", Numbers.BOUND.negate());
        schema.put("exclusiveMaximum", Numbers.BOUND);
        return schema;
    }

    private static Map<String, Object> numbers() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", "Numbers by name");
        schema.put("additionalProperties", number());
        schema.put("minProperties", 1);
        schema.put("maxProperties", ValueReader.MOST_NUMBERS);
        return schema;
    }

    private static Map<String, Object> words(Stream<String> words) {
        return Map.of("enum", words.toList());
    }
}
