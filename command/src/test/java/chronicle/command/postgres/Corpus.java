package chronicle.command.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every stored form that the journal was ever written in, a line each. Lines are added when a form is; none is ever
 * changed, for journals out there hold it.
 */
final class Corpus {

    static final JsonMapper JSON = JsonMapper.shared();

    private Corpus() {}

    static List<JsonNode> lines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Corpus.class.getResourceAsStream("/corpus/journal.ndjson"), StandardCharsets.UTF_8))) {
            return lines.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line as a row that has no place yet. */
    static JournalRow row(JsonNode line) {
        return new JournalRow(
                UUID.randomUUID(),
                line.get("entry").asString(),
                line.get("revision").asInt(),
                line.get("type").asString(),
                JSON.writeValueAsBytes(line.get("payload")),
                JSON.writeValueAsBytes(line.get("metadata")),
                Optional.ofNullable(line.get("metadata").get("idempotencyKey")).map(JsonNode::asString));
    }
}
