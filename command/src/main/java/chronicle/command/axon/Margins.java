package chronicle.command.axon;

import chronicle.command.Entry;
import chronicle.command.EntryDecider;
import chronicle.events.JournalLine;
import chronicle.events.Kind;
import chronicle.events.Provenance;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

/** What the metadata of a message hold: on the way into the journal who and why, on the way out the whole line. */
final class Margins {

    private static final String PROVENANCE = "provenance";
    private static final String KIND = "kind";
    private static final String LINE = "line";

    private Margins() {}

    static MetaData of(Provenance provenance, Entry after) {
        return MetaData.from(Map.of(
                PROVENANCE,
                provenance,
                KIND,
                Kind.of(EntryDecider.statement(after).event()).name()));
    }

    static MetaData of(JournalLine line) {
        return MetaData.with(LINE, line);
    }

    static Provenance provenance(Message<?> message) {
        return told(message, PROVENANCE, Provenance.class);
    }

    static String kind(Message<?> message) {
        return told(message, KIND, String.class);
    }

    private static <T> T told(Message<?> message, String key, Class<T> type) {
        Object value = message.getMetaData().get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("only an entry's own events go into the journal, with their " + key);
        }
        return type.cast(value);
    }
}
