package chronicle.app.cli;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Kind;
import chronicle.events.Malformed;
import chronicle.events.Statement;
import chronicle.events.Trees;
import chronicle.query.proof.Canonical;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of an export, on its way back into a journal.
 *
 * @param type the stored name of the journal's event
 * @param payload the event as it is stored
 * @param kind of what the entry tells; none for a retraction and a reinstatement, which do not say it
 * @param metadata what is stored beside it, but for that kind
 * @param leaf the line in its canonical form
 */
@SuppressWarnings(
        "ArrayRecordComponent") // handed from the file to the tree; compared byte by byte, and never as a record
record LoadedLine(
        long position,
        Instant recordedAt,
        String type,
        String entry,
        int revision,
        Map<String, Object> payload,
        Optional<String> kind,
        Map<String, Object> metadata,
        byte[] leaf) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final List<String> SAID = List.of("entry", "kind", "on", "event", "sources", "duplicateOf");

    /** Reads a line; one that is no line of a journal is refused with what is wrong with it. */
    static LoadedLine read(String text) {
        try {
            return read(JSON.readValue(text, TREE), Canonical.of(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON object: " + e.getOriginalMessage(), e);
        } catch (Malformed e) {
            throw new IllegalArgumentException("it is no line of a journal: " + e.getMessage(), e);
        } catch (ClassCastException | NullPointerException | DateTimeException e) {
            throw new IllegalArgumentException("it is no line of a journal: " + e.getMessage(), e);
        }
    }

    private static LoadedLine read(Map<String, Object> line, byte[] leaf) {
        Map<String, Object> payload = new LinkedHashMap<>();
        SAID.stream().filter(line::containsKey).forEach(name -> payload.put(name, line.get(name)));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("actor", required(line, "by"));
        List.of("reason", "origin").stream()
                .filter(line::containsKey)
                .forEach(name -> metadata.put(name, line.get(name)));
        String type = (String) required(line, "type");
        Optional<String> kind = switch (Trees.chronicleEvent(type, payload)) {
            case EntryRecorded(var _, var statement) -> Optional.of(kind(statement));
            case EntryCorrected(var _, var statement) -> Optional.of(kind(statement));
            case EntryRetracted _, EntryReinstated _ -> Optional.empty();
        };
        return new LoadedLine(
                ((Number) required(line, "position")).longValue(),
                Instant.parse((String) required(line, "recordedAt")),
                type,
                (String) required(line, "entry"),
                ((Number) required(line, "revision")).intValue(),
                payload,
                kind,
                metadata,
                leaf);
    }

    private static String kind(Statement statement) {
        return Kind.of(statement.event()).name();
    }

    private static Object required(Map<String, Object> line, String name) {
        Object value = line.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return value;
    }
}
