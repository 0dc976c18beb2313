package chronicle.command.postgres;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.JournalLine;
import chronicle.events.Malformed;
import chronicle.events.Program;
import chronicle.events.Provenance;
import chronicle.events.Trees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Journal lines as rows of the table, and back. */
public final class JournalRows {

    /** The columns that {@link #line(ResultSet)} reads, in its order. */
    public static final String COLUMNS = "position, recorded_at, revision, type, payload, metadata, id";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectWriter WRITER = JSON.writer();
    private static final ObjectReader READER = JSON.readerFor(new TypeReference<LinkedHashMap<String, Object>>() {});

    private JournalRows() {}

    /** The row of an event that has no place in the journal yet; {@code kind} is the stored name of what it tells. */
    public static JournalRow row(UUID id, ChronicleEvent event, int revision, String kind, Provenance provenance) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("kind", kind);
        metadata.putAll(Trees.write(provenance));
        metadata.put("program", Program.version());
        return new JournalRow(
                id,
                event.entry(),
                revision,
                type(event),
                WRITER.writeValueAsBytes(Trees.write(event)),
                WRITER.writeValueAsBytes(metadata),
                provenance.idempotencyKey());
    }

    /** The line that a row of {@link #COLUMNS} tells. */
    public static JournalLine line(ResultSet row) throws SQLException {
        return line(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getInt(3),
                row.getString(4),
                row.getBytes(5),
                row.getBytes(6));
    }

    /**
     * The line that the parts of a row tell.
     *
     * @throws IllegalStateException if this version of the program cannot read it
     */
    public static JournalLine line(
            long position, Instant recordedAt, int revision, String type, byte[] payload, byte[] metadata) {
        try {
            return new JournalLine(position, recordedAt, revision, event(type, payload), provenance(metadata));
        } catch (Malformed e) {
            throw new IllegalStateException(
                    "position " + position + " cannot be read by version " + Program.version() + "; it was written by "
                            + writer(metadata),
                    e);
        }
    }

    private static String writer(byte[] metadata) {
        Object program = tree(metadata).get("program");
        return program == null ? "one that does not tell its version" : "version " + program;
    }

    static ChronicleEvent event(String type, byte[] payload) {
        return Trees.chronicleEvent(type, tree(payload));
    }

    static Provenance provenance(byte[] metadata) {
        return Trees.provenance(tree(metadata));
    }

    private static Map<String, Object> tree(byte[] json) {
        return READER.readValue(json);
    }

    private static String type(ChronicleEvent event) {
        return switch (event) {
            case EntryRecorded _ -> "entry-recorded";
            case EntryCorrected _ -> "entry-corrected";
            case EntryRetracted _ -> "entry-retracted";
            case EntryReinstated _ -> "entry-reinstated";
        };
    }
}
