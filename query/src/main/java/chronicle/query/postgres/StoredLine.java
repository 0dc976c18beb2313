package chronicle.query.postgres;

import chronicle.events.Field;
import chronicle.events.Kind;
import chronicle.query.proof.Canonical;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal as it is stored, word for word and whatever its words have come to mean since: the export and
 * the leaf of the tree are the same JSON.
 */
final class StoredLine {

    /** What is read of a row. */
    static final String COLUMNS = "position, recorded_at, type, entry, revision, payload, metadata, idempotency_key";

    private static final List<String> SAID = List.of("kind", "on", "event", "sources");
    private static final List<String> SOURCE = List.of("title", "url", "locator", "accessed", "says");

    private static final Set<String> PAYLOAD = Set.of("entry", "kind", "on", "event", "sources", "duplicateOf");
    private static final Set<String> METADATA =
            Set.of("kind", "actor", "reason", "origin", "idempotencyKey", "fingerprint", "program");

    private StoredLine() {}

    /** Its line in the export. */
    static String exported(ResultSet row) throws SQLException {
        return Json.write(line(row));
    }

    /** Its leaf. */
    static byte[] leaf(ResultSet row) throws SQLException {
        return Canonical.of(exported(row));
    }

    private static Map<String, Object> line(ResultSet row) throws SQLException {
        Map<String, Object> payload = Json.tree(row.getString("payload"));
        Map<String, Object> metadata = Json.tree(row.getString("metadata"));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", row.getLong("position"));
        line.put("recordedAt", Database.instant(row, "recorded_at").toString());
        line.put("type", row.getString("type"));
        put(line, "entry", payload.get("entry"));
        line.put("revision", row.getInt("revision"));
        SAID.forEach(name -> put(line, name, inReadingOrder(name, payload)));
        put(line, "by", metadata.get("actor"));
        put(line, "reason", metadata.get("reason"));
        put(line, "origin", metadata.get("origin"));
        put(line, "duplicateOf", payload.get("duplicateOf"));
        return line;
    }

    /** What a row says beside its line, if that is not what its line says; the first such thing. */
    static Optional<String> fault(ResultSet row) throws SQLException {
        Map<String, Object> payload = Json.tree(row.getString("payload"));
        Map<String, Object> metadata = Json.tree(row.getString("metadata"));
        if (!row.getString("entry").equals(payload.get("entry"))) {
            return Optional.of("the row is kept under another entry than its event names");
        }
        if (payload.containsKey("kind") && !Objects.equals(payload.get("kind"), metadata.get("kind"))) {
            return Optional.of("the row's metadata name another kind than its event");
        }
        if (!Objects.equals(row.getString("idempotency_key"), metadata.get("idempotencyKey"))) {
            return Optional.of("the row is kept under another idempotency key than its metadata name");
        }
        return Stream.concat(
                        strangers(payload, PAYLOAD, "the event"), strangers(metadata, METADATA, "the row's metadata"))
                .findFirst();
    }

    private static Stream<String> strangers(Map<String, Object> members, Set<String> known, String where) {
        return members.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> where + " has a member that the journal never writes: " + name);
    }

    private static void put(Map<String, Object> line, String name, @Nullable Object value) {
        if (value != null) {
            line.put(name, value);
        }
    }

    /** The database sorts names by their length; a person reads them in the order of the vocabulary. */
    private static @Nullable Object inReadingOrder(String name, Map<String, Object> payload) {
        Object value = payload.get(name);
        return switch (name) {
            case "event" -> ordered(value, fields(payload.get("kind")));
            case "sources" ->
                value instanceof List<?> sources
                        ? sources.stream()
                                .map(source -> ordered(source, SOURCE))
                                .toList()
                        : value;
            default -> value;
        };
    }

    private static List<String> fields(@Nullable Object kind) {
        return Kind.named(String.valueOf(kind)).stream()
                .flatMap(known -> known.fields().stream())
                .map(Field::name)
                .toList();
    }

    private static @Nullable Object ordered(@Nullable Object value, List<String> names) {
        if (!(value instanceof Map<?, ?> members)) {
            return value;
        }
        Map<Object, Object> ordered = new LinkedHashMap<>();
        Stream.concat(names.stream().filter(members::containsKey), members.keySet().stream())
                .forEach(name -> ordered.putIfAbsent(name, members.get(name)));
        return ordered;
    }
}
