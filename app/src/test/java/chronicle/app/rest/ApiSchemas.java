package chronicle.app.rest;

import chronicle.app.access.Role;
import chronicle.app.access.Secret;
import chronicle.events.Kind;
import chronicle.events.Schemas;
import chronicle.query.question.Entry;
import chronicle.seed.source.Publication;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of what is sent and answered: those of the vocabulary, and what the records look like on the wire. */
final class ApiSchemas {
    private final JsonMapper json;
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();

    ApiSchemas(JsonMapper json) {
        this.json = json;
        Schemas.shared().forEach((name, schema) -> components.put(title(name), moved(schema)));
        components.put("PossibleState", possibleState());
        components.put("Reason", reason());
        components.put("Source", source());
        components.put("Problem", problem());
        components.put("NewToken", newToken());
        kinds();
    }

    Map<String, Object> components() {
        return components;
    }

    static Map<String, Object> ref(String component) {
        return of("$ref", "#/components/schemas/" + component);
    }

    /** An object with these members, all of them there. */
    static Map<String, Object> object(Map<String, Object> properties) {
        return object(properties, List.copyOf(properties.keySet()));
    }

    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return of("type", "object", "properties", properties, "required", required);
    }

    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** How a value of a type looks. */
    Map<String, Object> of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic);
            case WildcardType _ -> of();
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private Map<String, Object> generic(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == ResponseEntity.class) {
            return of(last);
        }
        if (raw == Optional.class) {
            return of("anyOf", List.of(of(last), of("type", "null")));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return of("type", "array", "items", of(last));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return of("type", "object", "additionalProperties", of(last));
        }
        if (raw == Listed.class) {
            return object(of(
                    "items", of("type", "array", "items", of(last)),
                    "next",
                            of(
                                    "type",
                                    List.of("string", "null"),
                                    "description",
                                    "the value of after for the next page"),
                    "position", of("type", "integer")));
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Map<String, Object> plain(Class<?> type) {
        if (type == String.class || type == Secret.class) {
            return of("type", "string");
        }
        if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
            return of("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return of("type", "boolean");
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return of("type", "number");
        }
        if (type == Instant.class) {
            return of("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return of("type", "string", "format", "date");
        }
        if (type.isEnum()) {
            return of(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(word -> json.valueToTree(word).asString())
                            .toList());
        }
        if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
            return of();
        }
        if (type == Entry.class) {
            return ref("Entry");
        }
        if (!type.isRecord()) {
            return of("type", "object");
        }
        return ref(record(type));
    }

    private String record(Class<?> type) {
        var name = type.getSimpleName();
        if (components.containsKey(name) && named.get(name) != type) {
            name = (type.getEnclosingClass() == null
                            ? "Other"
                            : type.getEnclosingClass().getSimpleName())
                    + name;
        }
        if (named.putIfAbsent(name, type) == null) {
            components.put(name, of());
            components.put(name, members(type));
        }
        return name;
    }

    private Map<String, Object> members(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Object> unwrapped = new ArrayList<>();
        for (var component : type.getRecordComponents()) {
            if (annotation(type, component, JsonUnwrapped.class).isPresent()) {
                unwrapped.add(of(component.getGenericType()));
            } else if (annotation(type, component, JsonIgnore.class).isEmpty()) {
                boolean sparse = annotation(type, component, JsonInclude.class).isPresent();
                properties.put(component.getName(), member(type, component, sparse));
                if (!sparse) {
                    required.add(component.getName());
                }
            }
        }
        for (var method : mixin(type).getMethods()) {
            if (method.isAnnotationPresent(JsonProperty.class) && !properties.containsKey(method.getName())) {
                properties.put(method.getName(), of(method.getGenericReturnType()));
                required.add(method.getName());
            }
        }
        var own = object(properties, required);
        if (unwrapped.isEmpty()) {
            return own;
        }
        unwrapped.add(own);
        return of("allOf", unwrapped);
    }

    private Map<String, Object> member(Class<?> type, RecordComponent component, boolean sparse) {
        if (annotation(type, component, JsonRawValue.class).isPresent()) {
            return switch (component.getName()) {
                case "answers" -> of("type", "array", "items", ref("PossibleState"));
                case "sources" -> of("type", "array", "items", ref("Source"));
                default -> of("type", "object");
            };
        }
        return sparse
                        && component.getGenericType() instanceof ParameterizedType generic
                        && generic.getRawType() == Optional.class
                ? of(generic.getActualTypeArguments()[0])
                : of(component.getGenericType());
    }

    private <A extends Annotation> Optional<A> annotation(Class<?> type, RecordComponent component, Class<A> wanted) {
        var own = Optional.ofNullable(component.getAccessor().getAnnotation(wanted));
        return own.isPresent()
                ? own
                : Arrays.stream(mixin(type).getMethods())
                        .filter(method -> method.getName().equals(component.getName()))
                        .map((Method method) -> method.getAnnotation(wanted))
                        .filter(found -> found != null)
                        .findFirst();
    }

    private Class<?> mixin(Class<?> type) {
        var mixin = json.serializationConfig().findMixInClassFor(type);
        return mixin == null ? Object.class : mixin;
    }

    private void kinds() {
        named.put("EntryOfAnyKind", Entry.class);
        components.put("EntryOfAnyKind", members(Entry.class));
        List<Object> entries = new ArrayList<>();
        List<Object> recordings = new ArrayList<>();
        List<Object> events = new ArrayList<>();
        Map<String, Object> entryOf = new LinkedHashMap<>();
        Map<String, Object> recordingOf = new LinkedHashMap<>();
        for (var kind : Kind.all()) {
            var name = kind.type().getSimpleName();
            var recording = mutable(moved(Schemas.recorded(kind)));
            var properties = mutable(recording.get("properties"));
            components.put(name + "Event", moved(Schemas.event(kind)));
            properties.put("event", ref(name + "Event"));
            recording.put("properties", properties);
            components.put(name + "Recording", recording);
            components.put(
                    name + "Entry",
                    of(
                            "allOf",
                            List.of(
                                    ref("EntryOfAnyKind"),
                                    of(
                                            "type",
                                            "object",
                                            "properties",
                                            of("kind", of("const", kind.name()), "event", ref(name + "Event"))))));
            entries.add(ref(name + "Entry"));
            recordings.add(ref(name + "Recording"));
            events.add(ref(name + "Event"));
            entryOf.put(kind.name(), "#/components/schemas/" + name + "Entry");
            recordingOf.put(kind.name(), "#/components/schemas/" + name + "Recording");
        }
        components.put("Entry", of("oneOf", entries, "discriminator", of("propertyName", "kind", "mapping", entryOf)));
        components.put(
                "Recording",
                of("oneOf", recordings, "discriminator", of("propertyName", "kind", "mapping", recordingOf)));
        var why = moved(Schemas.reason());
        components.put(
                "Correction",
                object(
                        of(
                                "on", ref("Days"),
                                "event", of("description", "as in the kind of the entry", "anyOf", events),
                                "sources", of("type", "array", "minItems", 1, "items", ref("Source")),
                                "reason", why),
                        List.of("reason")));
        components.put(
                "Retraction",
                object(
                        of(
                                "reason",
                                why,
                                "duplicateOf",
                                of("type", "string", "description", "the standing entry that tells the same")),
                        List.of("reason")));
        components.put("Reinstatement", object(of("reason", why)));
        components.put("ImportRequest", importRequest());
        components.put("ImportDecisions", importDecisions());
        components.put("ReplayRequest", object(replayed(), List.of()));
        var several = replayed();
        several.put(
                "views",
                of("type", "array", "items", of("type", "string"), "description", "which; all if it is absent"));
        components.put("ReplaysRequest", object(several, List.of()));
        components.put("VerificationRequest", object(of("head", ref("SignedHead")), List.of()));
    }

    private static Map<String, Object> replayed() {
        return of(
                "verify",
                of(
                        "enum",
                        List.of("digest", "oracle"),
                        "description",
                        "against the copy that answers, or a plain reading too"),
                "switch",
                of(
                        "enum",
                        List.of("automatic", "wait"),
                        "description",
                        "by itself if no difference is found, or when told to"));
    }

    private static Map<String, Object> importRequest() {
        return object(of(
                "source",
                        of(
                                "enum",
                                Arrays.stream(Publication.values())
                                        .map(Publication::word)
                                        .toList()),
                "location",
                        of(
                                "type",
                                "string",
                                "description",
                                "a folder below one of those that chronicle.import.roots names"),
                "edition",
                        of("type", "string", "description", "what the edition is called, such as the day it is of")));
    }

    private static Map<String, Object> importDecisions() {
        var ids = of("type", "array", "items", of("type", "string"));
        return object(
                of(
                        "take",
                                of(
                                        "description",
                                        "local ids of conflicts in which the source is followed",
                                        "allOf",
                                        List.of(ids)),
                        "keep",
                                of(
                                        "description",
                                        "local ids of conflicts in which the entry stays as people have it",
                                        "allOf",
                                        List.of(ids))),
                List.of());
    }

    private static Map<String, Object> possibleState() {
        return object(of(
                "status", of("type", "string"),
                "state",
                        of(
                                "type",
                                "object",
                                "description",
                                "as the view tells it, each part with the entry that set it"),
                "since", of("type", List.of("string", "null")),
                "until", of("type", List.of("string", "null")),
                "because", of("type", "array", "items", ref("Reason"))));
    }

    private static Map<String, Object> reason() {
        return object(of(
                "entry", of("type", "string"),
                "revision", of("type", "integer"),
                "kind", of("type", "string"),
                "on", ref("Days"),
                "title", of("type", "string"),
                "sources", of("type", "array", "items", ref("Source")),
                "disputed", of("type", "boolean")));
    }

    private static Map<String, Object> source() {
        return object(
                of(
                        "title", ref("Title"),
                        "url", ref("Address"),
                        "locator", ref("Text"),
                        "accessed", ref("Day"),
                        "says", of("type", "object", "additionalProperties", ref("Text"))),
                List.of("title"));
    }

    private static Map<String, Object> newToken() {
        return object(
                of(
                        "name", of("type", "string", "maxLength", 200, "description", "of somebody new"),
                        "address", of("type", "string", "maxLength", 320, "description", "at which to be reached"),
                        "editor",
                                of("type", "string", "description", "instead of the name: who has had a token before"),
                        "roles",
                                of(
                                        "type",
                                        "array",
                                        "minItems",
                                        1,
                                        "items",
                                        of(
                                                "enum",
                                                Arrays.stream(Role.values())
                                                        .map(Role::word)
                                                        .toList())),
                        "expiry",
                                of(
                                        "type",
                                        "string",
                                        "description",
                                        "an instant to come, or a day for its end (UTC); 90 days if absent")),
                List.of("roles"));
    }

    private static Map<String, Object> problem() {
        var problem = object(
                of(
                        "type",
                                of(
                                        "type",
                                        "string",
                                        "format",
                                        "uri-reference",
                                        "description",
                                        "ends in the slug of the problem"),
                        "title", of("type", "string"),
                        "status", of("type", "integer"),
                        "detail", of("type", "string", "description", "what to do about it"),
                        "instance", of("type", "string"),
                        "correlation",
                                of(
                                        "type",
                                        "string",
                                        "description",
                                        "the id by which the log of the server tells of this request")),
                List.of("type", "title", "status", "detail"));
        problem.put("description", "A problem (RFC 9457); some have members of their own beside these");
        return problem;
    }

    private static String title(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mutable(Object map) {
        return new LinkedHashMap<>((Map<String, Object>) map);
    }

    /** The same with its references to shared schemas led to the components. */
    @SuppressWarnings("unchecked")
    private static <T> T moved(T tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, value) -> copy.put((String) name, moved(value)));
                yield (T) copy;
            }
            case List<?> list -> (T) list.stream().map(ApiSchemas::moved).toList();
            case String text
            when text.startsWith("#/$defs/") ->
                (T) ("#/components/schemas/" + title(text.substring("#/$defs/".length())));
            default -> tree;
        };
    }
}
