package chronicle.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.JournalLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorpusIT {

    @Test
    void every_stored_form_comes_back_from_the_database_as_it_went_in() {
        List<JsonNode> lines = Corpus.lines();
        try (Server server = Server.start();
                JournalWriter writer = new JournalWriter(server.application(), JournalLimits.USUAL)) {
            writer.append(lines.stream().map(Corpus::row).toList());
            List<JournalReader.Stored> back = new JournalReader(server.application()).after(0, 1_000);

            assertThat(back).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                JournalRow row = Corpus.row(lines.get(i));
                JournalLine line = back.get(i).line();
                assertThat(line.position()).isEqualTo(i + 1);
                assertThat(line.event()).isEqualTo(JournalRows.event(row.type(), row.payload()));
                assertThat(line.provenance()).isEqualTo(JournalRows.provenance(row.metadata()));
            }
        }
    }
}
