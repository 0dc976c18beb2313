package chronicle.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chronicle.events.Statehood.StateProclaimed;
import org.junit.jupiter.api.Test;

class EntriesFileTest {

    private static final String DOCUMENT = "document: A book\n";

    @Test
    void a_value_goes_on_with_a_line_that_begins_with_a_space() {
        Draft draft = EntriesFile.read("test", DOCUMENT + """
            # for the reader
            [azssr-proclaimed]
            kind: state-proclaimed
            on: 1920
            state: azssr
            note: told in two:
              lines
            section: page 7
            """).getFirst();

        assertThat(draft.id()).isEqualTo("azssr-proclaimed");
        assertThat(draft.statement().event()).isInstanceOf(StateProclaimed.class);
        assertThat(draft.statement().margin().note()).contains("told in two: lines");
        assertThat(draft.statement().sources()).singleElement().satisfies(source -> {
            assertThat(source.title()).isEqualTo("A book");
            assertThat(source.locator()).contains("page 7");
        });
    }

    @Test
    void what_is_no_entry_is_refused_with_its_line() {
        refused("[a]\n", "test, line 1: expected a line that begins with \"document: \"");
        refused(DOCUMENT + "kind: x\n", "test, line 2: expected an id in brackets");
        refused(DOCUMENT + "[a]\nkind\n", "test, line 3: expected a field, a colon, a space and a value");
        refused(DOCUMENT + "\n[a]\non: 1920\n", "test, line 3: [a] is no entry: expected a line \"kind: …\"");
        refused(
                DOCUMENT + "[a]\nkind: state-proclaimed\non: 1920\nstate: ZZ\nsection: 7\n",
                "test, line 2: [a] is no entry: /event/state: no party has the id ZZ");
        refused(
                DOCUMENT + "[a]\nkind: state-proclaimed\non: 1920\non: 1921\nstate: adr\nsection: 7\n",
                "expected one line \"on: …\", found 2");
        refused(
                DOCUMENT + "[a]\nkind: state-proclaimed\non: 1920\nstate: adr\ntown: Baku\nsection: 7\n",
                "/event/town: state-proclaimed has no such field");
        refused(
                DOCUMENT
                        + "[a]\nkind: state-proclaimed\non: 1920\nstate: adr\nsection: 7\n"
                        + "[a]\nkind: state-proclaimed\n",
                "test, line 7: the id a stands twice");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> EntriesFile.read("test", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
