package chronicle.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.command.Entry;
import chronicle.command.EntryDecider;
import chronicle.events.ChronicleEvent;
import chronicle.events.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CorpusTest {

    static List<JsonNode> lines() {
        return Corpus.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_stored_form_is_read_and_would_be_written_the_same_again(JsonNode line) {
        JournalRow stored = Corpus.row(line);
        JournalRow written = JournalRows.row(
                UUID.randomUUID(),
                JournalRows.event(stored.type(), stored.payload()),
                stored.revision(),
                line.get("metadata").get("kind").asString(),
                JournalRows.provenance(stored.metadata()));

        assertThat(written.type()).isEqualTo(stored.type());
        assertThat(written.entry()).isEqualTo(stored.entry());
        assertThat(written.idempotencyKey()).isEqualTo(stored.idempotencyKey());
        assertThat(Corpus.JSON.readTree(written.payload())).isEqualTo(line.get("payload"));
        ObjectNode metadata = Corpus.JSON.readTree(written.metadata()).asObject();
        assertThat(metadata.remove("program").asString()).isEqualTo(Program.version());
        ObjectNode told = line.get("metadata").deepCopy().asObject();
        told.remove("program");
        assertThat(metadata).isEqualTo(told);
    }

    @Test
    void the_corpus_is_the_history_of_entries_and_all_four_events_occur_in_it() {
        Map<String, Entry> entries = new HashMap<>();
        for (JsonNode line : lines()) {
            ChronicleEvent event =
                    JournalRows.event(line.get("type").asString(), Corpus.JSON.writeValueAsBytes(line.get("payload")));
            Entry after = EntryDecider.evolve(entries.getOrDefault(event.entry(), new Entry.Absent()), event);
            assertThat(after.revision()).isEqualTo(line.get("revision").asInt());
            entries.put(event.entry(), after);
        }
        assertThat(lines().stream().map(line -> line.get("type").asString()).distinct())
                .containsExactlyInAnyOrder("entry-recorded", "entry-corrected", "entry-retracted", "entry-reinstated");
    }
}
