package chronicle.events;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements and journal events as plain trees and back: maps, lists, texts and numbers, which any JSON library turns
 * into text. What is read is read strictly, and all that is wrong with it is told at once, as {@link Malformed}.
 */
public final class Trees {
    private Trees() {}

    /** A statement as {@code {kind, on, event, sources}}. */
    public static Map<String, Object> write(Statement statement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        TreeWriter.write(statement, tree);
        return tree;
    }

    /** An event with its margin: what {@code event} holds. */
    public static Map<String, Object> write(Telling telling) {
        return TreeWriter.event(telling.event(), telling.margin());
    }

    /** Sources: what {@code sources} holds. */
    public static List<Map<String, Object>> write(List<Source> sources) {
        return TreeWriter.sources(sources);
    }

    /** A journal event's payload: {@code {entry, kind, on, event, sources}}, {@code {entry, duplicateOf?}} or {@code {entry}}. */
    public static Map<String, Object> write(ChronicleEvent event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entry", event.entry());
        switch (event) {
            case EntryRecorded recorded -> TreeWriter.write(recorded.statement(), tree);
            case EntryCorrected corrected -> TreeWriter.write(corrected.statement(), tree);
            case EntryRetracted retracted -> TreeWriter.put(tree, "duplicateOf", retracted.duplicateOf());
            case EntryReinstated _ -> {}
        }
        return tree;
    }

    /** A journal event's metadata: {@code {actor, reason?, origin?, idempotencyKey?, fingerprint?}}. */
    public static Map<String, Object> write(Provenance provenance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("actor", provenance.actor());
        TreeWriter.put(tree, "reason", provenance.reason());
        provenance.origin().ifPresent(origin -> tree.put("origin", write(origin)));
        TreeWriter.put(tree, "idempotencyKey", provenance.idempotencyKey());
        TreeWriter.put(tree, "fingerprint", provenance.fingerprint());
        return tree;
    }

    /** Where an imported entry came from: {@code {source, localId?, edition?}}. */
    public static Map<String, Object> write(Origin origin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("source", origin.source());
        TreeWriter.put(tree, "localId", origin.localId());
        TreeWriter.put(tree, "edition", origin.edition());
        return tree;
    }

    /** The statement that a tree tells; the inverse of {@link #write(Statement)}. */
    public static Statement statement(Map<String, ?> tree) {
        StatementReader reader = new StatementReader(true);
        return result(reader, reader.statement(tree, Pointer.of("")));
    }

    /** An event of a kind, with its margin; faults point below {@code pointer}. */
    public static Telling event(Kind kind, @Nullable Object tree, String pointer) {
        StatementReader reader = new StatementReader(true);
        return result(reader, reader.telling(kind, tree, Pointer.of(pointer)));
    }

    /** The sources of a statement of a kind; faults point below {@code pointer}. */
    public static List<Source> sources(Kind kind, @Nullable Object tree, String pointer) {
        StatementReader reader = new StatementReader(true);
        return result(reader, reader.sources(Optional.of(kind), tree, Pointer.of(pointer)));
    }

    /** The day on which an event of a kind happened; a fault points at {@code pointer}. */
    public static Edtf on(Kind kind, @Nullable Object value, String pointer) {
        StatementReader reader = new StatementReader(true);
        return result(reader, reader.on(Optional.of(kind), value, Pointer.of(pointer)));
    }

    /** What is wrong with a statement that was put together otherwise than by reading; empty if nothing. */
    public static List<Fault> faults(Statement statement) {
        StatementReader reader = new StatementReader(true);
        reader.statement(write(statement), Pointer.of(""));
        return reader.faults().found();
    }

    /** The journal event of that stored name that a payload tells; the inverse of {@link #write(ChronicleEvent)}. */
    public static ChronicleEvent chronicleEvent(String name, Map<String, ?> tree) {
        return JournalReader.event(name, tree);
    }

    /** The provenance that metadata tell; members of other names are passed over. */
    public static Provenance provenance(Map<String, ?> tree) {
        return JournalReader.provenance(tree);
    }

    private static <T> T result(StatementReader reader, @Nullable T read) {
        reader.faults().refuseIfAny();
        return present(read);
    }

    /** What was read; reading gives nothing only where it found a fault. */
    static <T> T present(@Nullable T read) {
        if (read == null) {
            throw new IllegalStateException("nothing was read, and nothing was wrong");
        }
        return read;
    }
}
