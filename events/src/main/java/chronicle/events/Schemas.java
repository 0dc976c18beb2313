package chronicle.events;

import static chronicle.events.SharedSchemas.text;
import static chronicle.events.SharedSchemas.the;

import chronicle.events.Assistance.AidOffered;
import chronicle.events.Representation.MissionReranked;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * JSON Schemas (draft 2020-12) of the vocabulary, as plain trees read off the kinds. What they cannot say is told by the
 * faults of {@link Trees}: the calendar and its order, the currencies of ISO 4217, and that two fields differ.
 */
public final class Schemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    /** The schemas of values that {@link #event}, {@link #sources} and {@link #recorded} refer to as {@code #/$defs/name}. */
    public static Map<String, Object> shared() {
        return SharedSchemas.all();
    }

    /** The schema of what {@code event} holds in a statement of a kind. */
    public static Map<String, Object> of(Kind kind) {
        return whole(event(kind));
    }

    /** The schema of a whole statement of a kind: {@code {kind, on, event, sources}}. */
    public static Map<String, Object> statement(Kind kind) {
        return whole(object(kind.name(), properties(kind), List.of("kind", "on", "event", "sources")));
    }

    /** The schema of what is sent to record an entry of a kind: {@code {kind, on, event, sources, reason?, id?}}. */
    public static Map<String, Object> recording(Kind kind) {
        return whole(recorded(kind));
    }

    /** The same without the shared schemas that it refers to. */
    public static Map<String, Object> recorded(Kind kind) {
        Map<String, Object> properties = properties(kind);
        properties.put("id", text("An id of the caller's own", 100, TextForms.ENTRY));
        properties.put("reason", reason());
        return object(kind.name(), properties, List.of("kind", "on", "event", "sources"));
    }

    /** The schema of why somebody changes the chronicle. */
    public static Map<String, Object> reason() {
        return text("Why", TextRules.TEXT, TextForms.LINES);
    }

    /** The schema of an event of a kind, without the shared schemas that it refers to. */
    public static Map<String, Object> event(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Stream.concat(kind.fields().stream(), EventReader.MARGIN.stream())
                .forEach(field -> properties.put(field.name(), field(field)));
        Map<String, Object> schema = object(
                kind.name(),
                properties,
                kind.fields().stream()
                        .filter(field -> !field.optional())
                        .map(Field::name)
                        .toList());
        schema.putAll(between(kind));
        return schema;
    }

    /** The schema of the sources of a statement of a kind, without the shared schemas that it refers to. */
    public static Map<String, Object> sources(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", the(SharedSchemas.TITLE, "What the source is called"));
        properties.put("url", the(SharedSchemas.ADDRESS, "Where it can be read"));
        properties.put("locator", the(SharedSchemas.TEXT, "Where in the source"));
        properties.put("accessed", the(SharedSchemas.DAY, "When it was read"));
        properties.put("says", says(kind));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", object("source", properties, List.of("title")));
        schema.put("minItems", 1);
        schema.put("maxItems", StatementReader.MOST_SOURCES);
        return schema;
    }

    private static Map<String, Object> whole(Map<String, Object> part) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.putAll(part);
        schema.put("$defs", shared());
        return schema;
    }

    private static Map<String, Object> properties(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Map.of("const", kind.name()));
        properties.put(
                "on",
                kind.spanning()
                        ? the(SharedSchemas.DAYS, "The day or the span of days in the world")
                        : the(SharedSchemas.DAY, "The day in the world"));
        properties.put("event", event(kind));
        properties.put("sources", sources(kind));
        return properties;
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
            case PARTY -> the(SharedSchemas.PARTY);
            case ACTOR -> the(SharedSchemas.TEXT, "Who acts: a name, or the id of a party");
            case SLUG -> the(SharedSchemas.SLUG);
            case TEXT -> the(SharedSchemas.TEXT);
            case NUMBER -> the(SharedSchemas.NUMBER);
            case DATE -> the(SharedSchemas.DAY);
            case MISSION_RANK -> words(Arrays.stream(MissionRank.values()).map(MissionRank::word));
            case STANCE -> words(Arrays.stream(Stance.values()).map(Stance::word));
            case NUMBERS -> the(SharedSchemas.NUMBERS);
        };
    }

    /** What a source says of the day, in its own words, or of a field of the kind. */
    private static Map<String, Object> says(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("on", the(SharedSchemas.DAYS));
        properties.put("words", the(SharedSchemas.TEXT));
        kind.fields().forEach(field -> properties.put(field.name(), the(SharedSchemas.TEXT)));
        Map<String, Object> schema = object("says", properties, List.of());
        schema.put("description", "What this source says where it differs: on, words or a field of the event");
        return schema;
    }

    /** Rules between the fields of one kind, as far as a schema can say them. */
    private static Map<String, Object> between(Kind kind) {
        if (kind.type() == AidOffered.class) {
            Map<String, Object> together = new LinkedHashMap<>();
            together.put("amount", List.of("currency"));
            together.put("currency", List.of("amount"));
            return Map.of("dependentRequired", together);
        }
        if (kind.type() == MissionReranked.class) {
            return Map.of(
                    "not",
                    Map.of(
                            "anyOf",
                            Arrays.stream(MissionRank.values())
                                    .map(Schemas::unmoved)
                                    .toList()));
        }
        return Map.of();
    }

    private static Map<String, Object> unmoved(MissionRank rank) {
        Map<String, Object> same = new LinkedHashMap<>();
        same.put("rank", Map.of("const", rank.word()));
        same.put("to", Map.of("const", rank.word()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("properties", same);
        schema.put("required", List.of("rank", "to"));
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

    private static Map<String, Object> words(Stream<String> words) {
        return Map.of("enum", words.toList());
    }
}
