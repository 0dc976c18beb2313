package chronicle.app.rest;

import static chronicle.app.rest.ApiSchemas.of;
import static chronicle.app.rest.ApiSchemas.ref;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.access.Door;
import chronicle.app.access.DoorPlan;
import chronicle.app.export.Citation;
import chronicle.app.rest.Client.Reply;
import chronicle.events.Kind;
import chronicle.query.consistency.Rule;
import chronicle.query.consistency.Rules;
import chronicle.seed.plan.Outcome;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Describes the HTTP interface as it is: its addresses as mapped, their answers as declared, and as given. */
final class ApiDescription {
    private static final String BASE = "/api/v1";
    private static final String JSON_TYPE = "application/json";
    private static final String FORM_TYPE = MediaType.MULTIPART_FORM_DATA_VALUE;
    private static final String ANY_TYPE = MediaType.APPLICATION_OCTET_STREAM_VALUE;
    private static final String PROBLEM_TYPE = "application/problem+json";

    private static final Set<Class<?>> ACCEPTING = Set.of(
            ImportsController.class,
            OperationsController.class,
            ReplaysController.class,
            VerificationsController.class);

    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, JsonNode> examples = new TreeMap<>();
    private final Map<String, Map<String, Object>> operations = new TreeMap<>();
    private final ApiSchemas schemas;
    private final JsonNode words;
    private final JsonMapper json;

    ApiDescription(RequestMappingHandlerMapping mappings, JsonMapper json, JsonNode words) {
        this.schemas = new ApiSchemas(json);
        this.words = words;
        this.json = json;
        mappings.getHandlerMethods().entrySet().stream()
                .sorted(Comparator.comparing(handled -> handled.getKey().getConsumesCondition()
                        + handled.getValue().toString()))
                .forEach(handled -> describe(handled.getKey(), handled.getValue()));
    }

    /** Asks a chronicle for what is to be asked, in the order of the words, and keeps the answers as examples. */
    void ask(Client http) {
        words.propertyStream().filter(entry -> entry.getValue().has("ask")).forEach(entry -> {
            var asked = entry.getValue();
            var path = BASE + asked.get("ask").asString();
            Reply reply = asked.has("send")
                    ? asked.has("revision")
                            ? http.post(
                                    path,
                                    asked.get("send").toString(),
                                    "If-Match",
                                    "\"" + asked.get("revision").asInt() + "\"")
                            : http.post(path, asked.get("send").toString())
                    : http.get(path, door(entry.getKey()).role().isPresent() ? http.authorized() : new String[0]);
            assertThat(reply.status())
                    .as("%s: %s", entry.getKey(), reply.text())
                    .isLessThan(300);
            var example = json.readTree(always(reply.text()));
            examples.put(entry.getKey(), example);
            content(entry.getKey()).put("example", example);
        });
    }

    /** Instants, hashes, pseudonyms and secrets would be others at each writing. */
    private static String always(String answer) {
        return answer.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-01-31T12:00:00Z")
                .replaceAll("[0-9a-f]{64}", "0123456789abcdef".repeat(4))
                .replaceAll("\"(token|editor)-[0-9a-z]{10}\"", "\"$1-3f9k2m7qxa\"")
                .replaceAll(
                        "\"chronicle_[0-9A-Za-z_-]{43}\"", "\"chronicle_0123456789abcdefghijklmnopqrstuvwxyz_-ABCDE\"");
    }

    /** The examples by operation. */
    Map<String, JsonNode> examples() {
        return examples;
    }

    /** The schema of what an operation answers. */
    Object schema(String operation) {
        return content(operation).get("schema");
    }

    /** What is named in the words although no address is like that. */
    Set<String> strangers() {
        Set<String> strangers = new TreeSet<>(words.propertyNames());
        strangers.removeAll(operations.keySet());
        return strangers;
    }

    /** The whole description, always in the same order. */
    Map<String, Object> document() {
        return of(
                "openapi", "3.1.0",
                "info",
                        of(
                                "title", "Chronicle",
                                "version", "1",
                                "summary",
                                        "A chronicle of diplomatic relations that can be asked about any day, as"
                                                + " anyone ever knew it",
                                "description", """
                                        Every answer is dated twice: `asOf` is the day in the world, `knownAt` what had been recorded, \
                                        as an instant, a date (its end, UTC) or a position of the journal (`@78`). With a position and a \
                                        day the answer never changes. Reads are open; writes need a bearer token. Errors are problems \
                                        (RFC 9457) whose type ends in a slug. In the examples all instants are the same one, and so are all hashes.\
                                        """,
                                "license", of("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers", List.of(of("url", BASE)),
                "paths", paths,
                "components",
                        of(
                                "schemas", schemas.components(),
                                "securitySchemes", of("token", of("type", "http", "scheme", "bearer"))));
    }

    private void describe(RequestMappingInfo info, HandlerMethod handler) {
        for (var pattern : info.getPatternValues()) {
            for (var method : info.getMethodsCondition().getMethods()) {
                if (pattern.startsWith(BASE + "/")) {
                    var path = pattern.substring(BASE.length()).replaceAll("\\{(\\w+):[^/]*?\\}(?=/|$|\\.\\.)", "{$1}");
                    var name = method.name() + " " + path;
                    var operation = operation(method.name(), path, info, handler);
                    var other = operations.get(name);
                    boolean first = other == null || !contents(other).containsKey(JSON_TYPE);
                    if (first) {
                        operations.put(name, operation);
                        at(paths, path).put(method.name().toLowerCase(Locale.ROOT), operation);
                    }
                    if (other != null) {
                        contents(first ? operation : other).putAll(contents(first ? other : operation));
                        sent(first ? operation : other).putAll(sent(first ? other : operation));
                    }
                }
            }
        }
    }

    private Map<String, Object> operation(String method, String path, RequestMappingInfo info, HandlerMethod handler) {
        var said = words.path(method + " " + path);
        var name = handler.getMethod().getName();
        var controller = handler.getBeanType().getSimpleName().replace("Controller", "");
        var tag = path.split("/")[1].replaceAll("\\..*", "");
        var write = !method.equals("GET");
        var operation = of(
                "operationId",
                Character.toLowerCase(controller.charAt(0))
                        + controller.substring(1)
                        + Character.toUpperCase(name.charAt(0))
                        + name.substring(1),
                "tags",
                List.of(tag),
                "summary",
                said.path("summary").asString(sentence(name)));
        var door = door(method, path);
        door.role().ifPresent(role -> {
            operation.put("description", "For the role " + role.word() + ".");
            operation.put("security", List.of(of("token", List.of())));
        });
        boolean form = isForm(info);
        operation.put("parameters", parameters(path, handler, method.equals("POST"), !form));
        boolean needed = Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == Body.class);
        if (form) {
            operation.put("requestBody", of("required", true, "content", of(FORM_TYPE, of("schema", form(handler)))));
        } else if (write && (needed || said.has("body"))) {
            var body = said.path("body").asString("");
            operation.put(
                    "requestBody",
                    of(
                            "required",
                            needed,
                            "content",
                            of(JSON_TYPE, sent(body.isEmpty() ? of("type", "object") : ref(body), said.path("send")))));
        }
        operation.put("responses", responses(path, info, handler, write, door));
        return operation;
    }

    private static boolean isForm(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
    }

    /** The schema of a form whose fields are the parameters of a handler; its files are many. */
    private Map<String, Object> form(HandlerMethod handler) {
        Map<String, Object> fields = new TreeMap<>();
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                fields.put(
                        name(parameter),
                        List.class.isAssignableFrom(parameter.getParameterType())
                                ? of("type", "array", "items", of("type", "string", "contentMediaType", ANY_TYPE))
                                : valued(parameter.nestedIfOptional()));
            }
        }
        return of("type", "object", "required", List.copyOf(fields.keySet()), "properties", fields);
    }

    private Map<String, Object> sent(Map<String, Object> schema, JsonNode example) {
        var content = of("schema", schema);
        if (example.isObject()) {
            content.put("example", example);
        }
        return content;
    }

    private List<Object> parameters(String path, HandlerMethod handler, boolean write, boolean query) {
        List<Object> parameters = new ArrayList<>();
        for (var parameter : Parameters.of(handler).toList()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                parameters.add(of(
                        "name",
                        name(parameter),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        valued(parameter.nestedIfOptional())));
            } else if (query && parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.add(
                        of("name", name(parameter), "in", "query", "schema", valued(parameter.nestedIfOptional())));
            }
        }
        for (var parameter : handler.getMethodParameters()) {
            var header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null) {
                parameters.add(of("name", header.name(), "in", "header", "schema", of("type", "string")));
            }
        }
        if (write) {
            parameters.add(of(
                    "name",
                    "Idempotency-Key",
                    "in",
                    "header",
                    "description",
                    "the same request under the same key is carried out once, and answered alike however often it"
                            + " comes; another request under it is 422, one while the first is still running 409; each"
                            + " actor has keys of its own",
                    "schema",
                    of("type", "string", "pattern", "^[!-~]{1,200}$")));
        }
        if (changesAnEntry(path, write)) {
            parameters.add(of(
                    "name",
                    "If-Match",
                    "in",
                    "header",
                    "required",
                    true,
                    "description",
                    "the ETag of the revision that was seen",
                    "schema",
                    of("type", "string", "pattern", "^\"[1-9][0-9]{0,8}\"$"),
                    "example",
                    "\"1\""));
        }
        return parameters;
    }

    private Map<String, Object> valued(MethodParameter parameter) {
        var type = parameter.getNestedParameterType();
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        var schema = switch (type.getSimpleName()) {
            case "Limit" -> of("type", "integer", "minimum", 1, "maximum", 500);
            case "Day" ->
                of(
                        "type",
                        "string",
                        "format",
                        "date",
                        "description",
                        "a day, -4712-01-01 to 9999-12-31; today if absent");
            case "KnownAt" ->
                of("type", "string", "description", "an instant, a date or a position such as @78; now if absent");
            case "Since" -> of("type", "string", "description", "an instant or a date");
            case "PartyId" -> ref("Party");
            case "RelationId" -> of("type", "string", "description", "two parties, such as AZ-US");
            case "KindName" -> of("enum", Kind.all().stream().map(Kind::name).toList());
            case "OutcomeName" ->
                of("enum", Arrays.stream(Outcome.values()).map(Outcome::word).toList());
            case "RuleName" -> of("enum", Rules.ALL.stream().map(Rule::name).toList());
            case "WholeYear" -> of("type", "integer", "minimum", -4712, "maximum", 9999);
            case "Action" -> of("enum", List.of("recorded", "corrected", "retracted", "reinstated"));
            case "Status" -> of("enum", List.of("standing", "retracted", "all"));
            case "Sort" -> of("enum", List.of("on", "-on", "recorded", "-recorded"));
            case "WholeNumber" -> of("type", "integer", "minimum", 1);
            case "int", "long", "Integer", "Long" -> of("type", "integer", "minimum", 1);
            case "Boolean", "boolean" -> of("type", "boolean");
            default -> of("type", "string");
        };
        if (annotation != null && !annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
            schema.put(
                    "default",
                    "integer".equals(schema.get("type"))
                            ? (Object) Integer.valueOf(annotation.defaultValue())
                            : annotation.defaultValue());
        }
        return schema;
    }

    private Map<String, Object> responses(
            String path, RequestMappingInfo info, HandlerMethod handler, boolean write, Door door) {
        Map<String, Object> responses = new TreeMap<>();
        var type = info.getProducesCondition().isEmpty()
                ? JSON_TYPE
                : info.getProducesCondition()
                        .getProducibleMediaTypes()
                        .iterator()
                        .next()
                        .toString();
        if (write && handler.getBeanType() == WritesController.class) {
            responses.put(
                    "201",
                    answered(
                            "It is stored; the answer tells what it did to the answers of the views",
                            JSON_TYPE,
                            schemas.of(Written.class),
                            true));
            responses.put(
                    "200",
                    answered("A dry run: nothing is stored", JSON_TYPE, schemas.of(Writes.Rehearsed.class), false));
        } else if (nothing(handler.getMethod().getGenericReturnType())) {
            responses.put("204", of("description", "It is done", "headers", positioned()));
        } else {
            Type answer = handler.getMethod().getGenericReturnType();
            responses.put(
                    makes(handler) ? "201" : accepts(handler) ? "202" : "200",
                    answered(
                            makes(handler)
                                    ? "It is made; Location names it"
                                    : accepts(handler)
                                            ? "It is being carried out; Location is where to see how far it is"
                                            : "The answer",
                            type,
                            type.contains("json") && !type.contains("ndjson") && answer != void.class
                                    ? schemas.of(answer)
                                    : of("type", "string"),
                            false));
        }
        if (path.contains("/citation.")) {
            responses.put("200", cited());
        }
        problems(path, handler, write, door).forEach((status, slugs) -> responses.put(status, problem(slugs)));
        return responses;
    }

    /** The address itself says in which form a citation is had. */
    private static Map<String, Object> cited() {
        var text = of("schema", of("type", "string"));
        return of(
                "description",
                "The answer",
                "headers",
                positioned(),
                "content",
                of(
                        Citation.CSL,
                        of("schema", of("type", "array", "items", of("type", "object"))),
                        Citation.BIBTEX,
                        text));
    }

    private static boolean nothing(Type answer) {
        return answer instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == Void.class;
    }

    private static boolean makes(HandlerMethod handler) {
        return handler.getBeanType() == TokensController.class && handler.hasMethodAnnotation(PostMapping.class);
    }

    private static boolean accepts(HandlerMethod handler) {
        return ACCEPTING.contains(handler.getBeanType()) && handler.hasMethodAnnotation(PostMapping.class);
    }

    private static Map<String, Object> answered(String description, String type, Object schema, boolean entry) {
        var headers = positioned();
        if (entry) {
            headers.put("ETag", of("description", "the revision of the entry", "schema", of("type", "string")));
            headers.put("Location", of("description", "the entry", "schema", of("type", "string")));
            headers.put(
                    "Chronicle-Views",
                    of(
                            "description",
                            "whether all views have told it",
                            "schema",
                            of("enum", List.of("caught-up", "behind"))));
        }
        return of("description", description, "headers", headers, "content", of(type, of("schema", schema)));
    }

    private static Map<String, Object> positioned() {
        return of(
                "Chronicle-Position",
                of("description", "the position of the journal that was used", "schema", of("type", "integer")));
    }

    private static Map<String, Object> problem(Set<String> slugs) {
        return of(
                "description",
                String.join(", ", slugs),
                "headers",
                positioned(),
                "content",
                of(
                        PROBLEM_TYPE,
                        of(
                                "schema",
                                of(
                                        "allOf",
                                        List.of(
                                                ref("Problem"),
                                                of(
                                                        "type",
                                                        "object",
                                                        "properties",
                                                        of(
                                                                "type",
                                                                of(
                                                                        "enum",
                                                                        slugs.stream()
                                                                                .map(slug -> "/problems/" + slug)
                                                                                .toList()))))))));
    }

    /** The problems that can be met at an address, by status. */
    private static Map<String, Set<String>> problems(String path, HandlerMethod handler, boolean write, Door door) {
        Set<Problem> met = new TreeSet<>(Set.of(
                Problem.UNKNOWN_PARAMETER,
                Problem.NOT_ACCEPTABLE,
                Problem.STARTING,
                Problem.INTERNAL_ERROR,
                Problem.JOURNAL_UNAVAILABLE));
        var parameters = KnownParameters.of(handler);
        if (!parameters.isEmpty()) {
            met.add(Problem.INVALID_PARAMETER);
        }
        if (path.contains("{")) {
            met.add(Problem.NOT_FOUND);
        }
        if (path.equals("/stream")) {
            met.addAll(Set.of(Problem.FUTURE_KNOWN_AT, Problem.TOO_MANY_REQUESTS));
        }
        if (parameters.contains("knownAt")) {
            met.addAll(Set.of(Problem.FUTURE_KNOWN_AT, Problem.NOT_YET_RECORDED));
        }
        if (path.startsWith("/changes/")) {
            met.addAll(Set.of(Problem.INVALID_PARAMETER, Problem.NOT_FOUND));
        }
        if (path.endsWith("/proof")) {
            met.add(Problem.NOT_YET_RECORDED);
        }
        if (path.endsWith("/proof") || path.endsWith("/consistency")) {
            met.add(Problem.VIEW_BEHIND);
        }
        if (path.startsWith("/views/") || path.startsWith("/relations/") || path.endsWith("/effects")) {
            met.add(Problem.VIEW_BEHIND);
        }
        if (door.role().isPresent()) {
            met.addAll(Set.of(Problem.UNAUTHENTICATED, Problem.FORBIDDEN));
        }
        if (write && Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == Body.class)) {
            met.addAll(Set.of(
                    Problem.MALFORMED_BODY,
                    Problem.INVALID_PARAMETER,
                    Problem.PAYLOAD_TOO_LARGE,
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    Problem.VALIDATION));
        }
        if (write && path.startsWith("/entries")) {
            met.addAll(Set.of(
                    Problem.AMBIGUOUS_DATE,
                    Problem.IDEMPOTENCY_KEY_REUSED,
                    Problem.REQUEST_IN_PROGRESS,
                    Problem.OUTCOME_UNKNOWN,
                    Problem.JOURNAL_BUSY));
        }
        if (write && path.startsWith("/imports")) {
            met.addAll(Set.of(Problem.OPERATION_RUNNING, Problem.IDEMPOTENCY_KEY_REUSED, Problem.VALIDATION));
        }
        if (write && path.startsWith("/operations")) {
            met.add(Problem.OPERATION_STATE);
        }
        if (write && path.endsWith("/replays")) {
            met.addAll(Set.of(
                    Problem.OPERATION_RUNNING,
                    Problem.IDEMPOTENCY_KEY_REUSED,
                    Problem.INSUFFICIENT_STORAGE,
                    Problem.VALIDATION));
        }
        if (write && path.startsWith("/operations/{id}/")) {
            met.addAll(Set.of(Problem.OPERATION_RUNNING, Problem.IDEMPOTENCY_KEY_REUSED, Problem.VALIDATION));
        }
        if (path.endsWith("/retry")) {
            met.addAll(Set.of(Problem.IDEMPOTENCY_KEY_REUSED, Problem.VALIDATION));
        }
        if (write && path.equals("/verifications")) {
            met.addAll(Set.of(Problem.OPERATION_RUNNING, Problem.IDEMPOTENCY_KEY_REUSED, Problem.VALIDATION));
        }
        if (path.endsWith("/approval")) {
            met.addAll(Set.of(Problem.NOT_PLANNED, Problem.PLAN_OUTDATED));
        }
        if (changesAnEntry(path, write)) {
            met.addAll(Set.of(Problem.REVISION_REQUIRED, Problem.STALE_REVISION));
            met.add(path.endsWith("/reinstatements") ? Problem.NOT_RETRACTED : Problem.ALREADY_RETRACTED);
        }
        if (path.endsWith("/corrections")) {
            met.add(Problem.NOTHING_CHANGED);
        }
        if (write && path.equals("/tokens")) {
            met.add(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        if (write && path.equals("/entries")) {
            met.add(Problem.EXISTS);
        }
        Map<String, Set<String>> byStatus = new TreeMap<>();
        met.forEach(problem -> byStatus.computeIfAbsent(
                        String.valueOf(problem.status().value()), _ -> new TreeSet<>())
                .add(problem.slug()));
        return byStatus;
    }

    private static boolean changesAnEntry(String path, boolean write) {
        return write && path.startsWith("/entries/");
    }

    private static Door door(String operation) {
        return door(operation.split(" ")[0], operation.split(" ")[1]);
    }

    private static Door door(String method, String path) {
        return DoorPlan.doors().stream()
                .filter(door ->
                        door.method().name().equals(method) && door.path().equals(BASE + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no door for " + method + " " + path));
    }

    /** The one in JSON, if it can be had as such. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> content(String operation) {
        var contents = contents(operations.get(operation));
        return (Map<String, Object>)
                contents.getOrDefault(JSON_TYPE, contents.values().iterator().next());
    }

    /** What an operation answers, by media type. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> contents(Map<String, Object> operation) {
        var responses = (Map<String, Object>) operation.get("responses");
        var response = (Map<String, Object>)
                responses.getOrDefault("201", responses.getOrDefault("202", responses.get("200")));
        return (Map<String, Object>) response.get("content");
    }

    /** What an operation is sent, by media type. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> sent(Map<String, Object> operation) {
        var body = (Map<String, Object>) operation.getOrDefault("requestBody", new TreeMap<>());
        return (Map<String, Object>) body.getOrDefault("content", new TreeMap<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> map, String name) {
        return (Map<String, Object>) map.computeIfAbsent(name, _ -> new TreeMap<String, Object>());
    }

    private static String name(MethodParameter parameter) {
        return parameter.getParameter().getName();
    }

    private static String sentence(String name) {
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
