package chronicle.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvents;
import chronicle.events.Kind;
import chronicle.events.Provenance;
import chronicle.events.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every form in which the journal ever stored an event. Lines are added when a form is added, and never changed
 * or taken away: journals that hold them are out there.
 */
class StoredFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Map<String, Object>> stored = stored();

    @Test
    void every_form_ever_stored_is_read_and_told_again_in_the_same_words() {
        for (Map<String, Object> line : stored) {
            ChronicleEvent event = Trees.chronicleEvent((String) line.get("type"), object(line, "payload"));

            assertThat(ChronicleEvents.name(event)).isEqualTo(line.get("type"));
            assertThat(JSON.writeValueAsString(Trees.write(event)))
                    .isEqualTo(JSON.writeValueAsString(line.get("payload")));
        }
    }

    @Test
    void every_form_of_metadata_ever_stored_is_read_and_told_again_in_the_same_words() {
        for (Map<String, Object> line : stored) {
            Provenance provenance = Trees.provenance(object(line, "metadata"));
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("kind", object(line, "metadata").get("kind"));
            told.putAll(Trees.write(provenance));

            assertThat(JSON.writeValueAsString(told)).isEqualTo(JSON.writeValueAsString(line.get("metadata")));
        }
    }

    @Test
    void every_kind_is_among_the_stored_forms_with_and_without_what_may_be_left_out() {
        assertThat(stored.stream()
                        .filter(line -> line.get("type").equals("entry-recorded"))
                        .map(line -> object(line, "payload").get("kind")))
                .containsExactlyInAnyOrderElementsOf(
                        Kind.all().stream().map(Kind::name).toList());
        assertThat(stored.stream()
                        .filter(line -> line.get("type").equals("entry-corrected"))
                        .map(line -> object(line, "payload").get("kind")))
                .containsExactlyInAnyOrderElementsOf(
                        Kind.all().stream().map(Kind::name).toList());
    }

    @Test
    void the_journal_has_four_types_of_events_for_good() {
        assertThat(stored.stream().map(line -> line.get("type")).distinct())
                .containsExactlyInAnyOrder("entry-recorded", "entry-corrected", "entry-retracted", "entry-reinstated");
        assertThat(ChronicleEvent.class.getPermittedSubclasses()).hasSize(4);
    }

    private static List<Map<String, Object>> stored() {
        try (InputStream lines =
                Objects.requireNonNull(StoredFormsTest.class.getResourceAsStream("stored-forms.ndjson"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JSON.readValue(line, new TypeReference<LinkedHashMap<String, Object>>() {}))
                    .<Map<String, Object>>map(line -> line)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> line, String member) {
        return (Map<String, Object>) line.get(member);
    }
}
