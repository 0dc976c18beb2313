package chronicle.events;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreesProperties {

    @Test
    void what_was_written_is_read_as_the_same_statement_for_every_kind_seed_907() {
        RandomStatements random = new RandomStatements(907);
        for (Kind kind : Kind.all()) {
            for (int i = 0; i < 50; i++) {
                Statement statement = random.statement(kind);

                assertThat(Trees.faults(statement)).isEmpty();
                assertThat(Trees.statement(Trees.write(statement))).isEqualTo(statement);
                assertThat(Trees.write(Trees.statement(Trees.write(statement)))).isEqualTo(Trees.write(statement));
            }
        }
    }

    @Test
    void what_was_written_is_read_as_the_same_journal_event_seed_1992() {
        RandomStatements random = new RandomStatements(1992);
        for (Kind kind : Kind.all()) {
            Statement statement = random.statement(kind);
            for (ChronicleEvent event : List.of(
                    new EntryRecorded("one", statement),
                    new EntryCorrected("one", statement),
                    new EntryRetracted("one", Optional.empty()),
                    new EntryRetracted("one", Optional.of("two")),
                    new EntryReinstated("one"))) {

                assertThat(Trees.chronicleEvent(ChronicleEvents.name(event), Trees.write(event)))
                        .isEqualTo(event);
            }
        }
    }

    @Test
    void equal_numbers_are_equal_however_they_were_written() {
        Map<String, Object> once = Map.of("title", "source");
        List<Statement> read = List.<Number>of(10, 10L, 10.0, new BigDecimal("1e1"), new BigDecimal("10.000")).stream()
                .map(amount -> Trees.statement(Map.of(
                        "kind",
                        "aid-offered",
                        "on",
                        "2011",
                        "event",
                        Map.of(
                                "donor",
                                "US",
                                "recipient",
                                "AZ",
                                "amount",
                                amount,
                                "currency",
                                "USD",
                                "purpose",
                                "security"),
                        "sources",
                        List.of(once))))
                .toList();

        assertThat(read).containsOnly(read.getFirst());
        assertThat(read)
                .extracting(statement -> Trees.write(statement).toString())
                .containsOnly("{kind=aid-offered, on=2011, event={donor=US, recipient=AZ, amount=10, currency=USD,"
                        + " purpose=security}, sources=[{title=source}]}");
    }
}
