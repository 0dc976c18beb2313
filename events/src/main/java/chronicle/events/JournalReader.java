package chronicle.events;

import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the journal holds; whatever it once accepted is read, however strict the rules have become since. */
final class JournalReader {

    private static final Pointer ROOT = Pointer.of("");

    private JournalReader() {}

    static ChronicleEvent event(String name, Map<String, ?> tree) {
        String entry = text(tree, "entry")
                .orElseThrow(() -> new Malformed(List.of(new Fault("/entry", "this field is required"))));
        return switch (name) {
            case ChronicleEvents.RECORDED -> new EntryRecorded(entry, statement(tree));
            case ChronicleEvents.CORRECTED -> new EntryCorrected(entry, statement(tree));
            case ChronicleEvents.RETRACTED -> new EntryRetracted(entry, text(tree, "duplicateOf"));
            case ChronicleEvents.REINSTATED -> new EntryReinstated(entry);
            default -> throw new Malformed(List.of(new Fault("", "no event of the journal is called " + name)));
        };
    }

    private static Statement statement(Map<String, ?> tree) {
        Map<String, Object> told = new HashMap<>(tree);
        told.remove("entry");
        StatementReader reader = new StatementReader(false);
        Statement statement = reader.statement(told, ROOT);
        reader.faults().refuseIfAny();
        return Trees.present(statement);
    }

    static Provenance provenance(Map<String, ?> tree) {
        return new Provenance(
                text(tree, "actor")
                        .orElseThrow(() -> new Malformed(List.of(new Fault("/actor", "this field is required")))),
                text(tree, "reason"),
                tree.get("origin") instanceof Map<?, ?> origin ? Optional.of(origin(origin)) : Optional.empty(),
                text(tree, "idempotencyKey"),
                text(tree, "fingerprint"));
    }

    private static Origin origin(Map<?, ?> tree) {
        return new Origin(
                text(tree, "source")
                        .orElseThrow(
                                () -> new Malformed(List.of(new Fault("/origin/source", "this field is required")))),
                text(tree, "localId"),
                text(tree, "edition"));
    }

    private static Optional<String> text(Map<?, ?> tree, String name) {
        return Optional.ofNullable(tree.get(name)).map(String.class::cast);
    }
}
