package chronicle.app.rest;

import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryCommand.ReinstateEntry;
import chronicle.command.EntryCommand.RetractEntry;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Malformed;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Trees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of the four writes into commands, and tells all that is wrong with one at once. */
final class Asked {
    private static final int LONGEST = 2000;

    private final Fields fields;

    private Asked(WriteRequest write) {
        this.fields = new Fields(write.body());
    }

    /** {@code {kind, on, event, sources, reason?, id?}}; an entry without an id of the caller's own gets the given one. */
    static EntryCommand recording(WriteRequest write, UUID id) {
        var asked = new Asked(write);
        var own = asked.text("id");
        var reason = asked.text("reason").map(String::strip);
        Optional<Statement> statement = asked.read(() -> Trees.statement(asked.fields.left()));
        asked.fields.refuseIfAny();
        return new RecordEntry(own.orElseGet(id::toString), statement.orElseThrow(), write.provenance(reason));
    }

    /** {@code {on?, event?, sources?, reason}} for an entry of a kind. */
    static EntryCommand correction(WriteRequest write, String entry, Kind kind) {
        int revision = write.revision();
        var asked = new Asked(write);
        var reason = asked.text("reason").map(String::strip);
        Optional<Edtf> on = asked.read("on", given -> Trees.on(kind, given, "/on"));
        Optional<Telling> event = asked.read("event", given -> Trees.event(kind, given, "/event"));
        Optional<List<Source>> sources = asked.read("sources", given -> Trees.sources(kind, given, "/sources"));
        asked.fields.refuseOthers(Set.of("on", "event", "sources"), "a correction has on, event, sources and reason");
        return new CorrectEntry(entry, revision, on, event, sources, write.provenance(reason));
    }

    /** {@code {reason, duplicateOf?}}. */
    static EntryCommand retraction(WriteRequest write, String entry) {
        int revision = write.revision();
        var asked = new Asked(write);
        var reason = asked.text("reason").map(String::strip);
        var duplicateOf = asked.text("duplicateOf");
        asked.fields.refuseOthers(Set.of(), "a retraction has reason and duplicateOf");
        return new RetractEntry(entry, revision, duplicateOf, write.provenance(reason));
    }

    /** {@code {reason}}. */
    static EntryCommand reinstatement(WriteRequest write, String entry) {
        int revision = write.revision();
        var asked = new Asked(write);
        var reason = asked.text("reason").map(String::strip);
        asked.fields.refuseOthers(Set.of(), "a reinstatement has a reason");
        return new ReinstateEntry(entry, revision, write.provenance(reason));
    }

    private interface Reading<T> {
        T of(@Nullable Object given);
    }

    private <T> Optional<T> read(String name, Reading<T> reading) {
        return fields.left().containsKey(name)
                ? read(() -> reading.of(fields.left().get(name)))
                : Optional.empty();
    }

    private <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Malformed e) {
            fields.faults(e.faults());
            return Optional.empty();
        }
    }

    private Optional<String> text(String name) {
        return fields.text(name, LONGEST);
    }
}
