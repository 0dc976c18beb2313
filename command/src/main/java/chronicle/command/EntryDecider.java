package chronicle.command;

import chronicle.command.Entry.Absent;
import chronicle.command.Entry.Retracted;
import chronicle.command.Entry.Standing;
import chronicle.command.EntryCommand.Amendment;
import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryCommand.ReinstateEntry;
import chronicle.command.EntryCommand.RetractEntry;
import chronicle.command.Refusal.Plain;
import chronicle.command.Refusal.StaleRevision;
import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Fault;
import chronicle.events.Kind;
import chronicle.events.Margin;
import chronicle.events.Source;
import chronicle.events.Spanning;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.TextForms;
import chronicle.events.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules that an entry keeps: what becomes of a command, and what an event makes of the entry. */
public final class EntryDecider {

    private static final Pattern ID = Pattern.compile(TextForms.ENTRY);

    private EntryDecider() {}

    /**
     * What happens to an entry when this is asked of it.
     *
     * @param stands whether another entry stands; asked only about the one of which a retraction says that it is the
     *     same
     * @throws Refusal if a rule forbids it; a stale revision comes before all other rules
     */
    public static ChronicleEvent decide(Entry entry, EntryCommand command, Predicate<String> stands) {
        return switch (command) {
            case RecordEntry record -> record(entry, record);
            case Amendment amendment ->
                switch (entry) {
                    case Absent _ -> throw notFound(command.entry());
                    case Standing standing -> {
                        refuseStale(standing, amendment);
                        yield amend(standing, amendment, stands);
                    }
                    case Retracted retracted -> {
                        refuseStale(retracted, amendment);
                        yield amend(amendment);
                    }
                };
        };
    }

    /** The entry after this happened to it. */
    public static Entry evolve(Entry entry, ChronicleEvent event) {
        int revision = entry.revision() + 1;
        return switch (event) {
            case EntryRecorded recorded -> new Standing(recorded.statement(), revision);
            case EntryCorrected corrected -> new Standing(corrected.statement(), revision);
            case EntryRetracted _ -> new Retracted(statement(entry), revision);
            case EntryReinstated _ -> new Standing(statement(entry), revision);
        };
    }

    /** The refusal of anything that is asked of an entry that was never recorded. */
    public static Refusal notFound(String entry) {
        return new Refusal(Plain.NOT_FOUND, "no entry has the id " + entry);
    }

    /** The refusal of a second recording of the same id. */
    public static Refusal exists(String entry) {
        return new Refusal(Plain.EXISTS, "an entry of the id " + entry + " is recorded already; correct that one");
    }

    /** The refusal of an amendment by somebody who has not seen the current revision. */
    public static Refusal stale(Amendment command, int current) {
        return new Refusal(
                new StaleRevision(current),
                "the entry is at revision " + current + ", not " + command.revision()
                        + ": read it again before you change it");
    }

    /** What an entry last said; only one that was recorded says anything. */
    public static Statement statement(Entry entry) {
        return switch (entry) {
            case Absent _ -> throw new IllegalStateException("the journal of an entry begins with its recording");
            case Standing standing -> standing.statement();
            case Retracted retracted -> retracted.statement();
        };
    }

    private static ChronicleEvent record(Entry entry, RecordEntry command) {
        return switch (entry) {
            case Absent _ -> {
                if (!ID.matcher(command.entry()).matches()) {
                    throw Refusal.invalid(List.of(new Fault(
                            "/id",
                            "expected at most 100 letters, digits, '.', '_', '~' and '-', a letter or digit first")));
                }
                yield new EntryRecorded(command.entry(), command.statement());
            }
            case Standing _, Retracted _ -> throw exists(command.entry());
        };
    }

    private static void refuseStale(Entry entry, Amendment command) {
        if (command.revision() != entry.revision()) {
            throw stale(command, entry.revision());
        }
    }

    private static ChronicleEvent amend(Standing entry, Amendment command, Predicate<String> stands) {
        return switch (command) {
            case CorrectEntry correction -> correct(entry.statement(), correction);
            case RetractEntry retraction -> retract(retraction, stands);
            case ReinstateEntry _ ->
                throw new Refusal(Plain.NOT_RETRACTED, "the entry stands; only a retracted one can be reinstated");
        };
    }

    private static ChronicleEvent amend(Amendment command) {
        return switch (command) {
            case CorrectEntry _, RetractEntry _ ->
                throw new Refusal(
                        Plain.ALREADY_RETRACTED, "the entry is retracted; it must be reinstated before anything else");
            case ReinstateEntry reinstatement -> {
                refuse(withoutReason(command, "reinstatement"));
                yield new EntryReinstated(reinstatement.entry());
            }
        };
    }

    private static ChronicleEvent retract(RetractEntry command, Predicate<String> stands) {
        List<Fault> faults = withoutReason(command, "retraction");
        command.duplicateOf().ifPresent(other -> {
            if (other.equals(command.entry())) {
                faults.add(new Fault("/duplicateOf", "an entry cannot be the duplicate of itself"));
            } else if (!stands.test(other)) {
                faults.add(new Fault("/duplicateOf", "expected the id of a standing entry; " + other + " is none"));
            }
        });
        refuse(faults);
        return new EntryRetracted(command.entry(), command.duplicateOf());
    }

    private static ChronicleEvent correct(Statement before, CorrectEntry command) {
        Edtf on = command.on().orElse(before.on());
        DiplomaticEvent event = command.event().map(Telling::event).orElse(before.event());
        Margin margin = command.event().map(Telling::margin).orElse(before.margin());
        List<Source> sources = command.sources().orElse(before.sources());
        List<Fault> faults = withoutReason(command, "correction");
        if (sources.isEmpty()) {
            faults.add(new Fault("/sources", "an entry needs at least one source"));
        }
        if (event.getClass() != before.event().getClass()) {
            faults.add(new Fault(
                    "/event",
                    "the kind of an entry is fixed: expected "
                            + Kind.of(before.event()).name() + "; retract this entry and record another"));
        }
        if (on.isInterval() && !(before.event() instanceof Spanning)) {
            faults.add(new Fault(
                    "/on",
                    "this kind happens on one day, known or not: use [a..b] for a day that lies between a and b"));
        }
        refuse(faults);
        Statement after = new Statement(on, event, margin, sources);
        refuse(Trees.faults(after));
        if (after.equals(before)) {
            throw new Refusal(
                    Plain.NOTHING_CHANGED, "the correction would change nothing: the entry says that already");
        }
        return new EntryCorrected(command.entry(), after);
    }

    private static List<Fault> withoutReason(EntryCommand command, String act) {
        Optional<String> reason = command.provenance().reason().filter(text -> !text.isBlank());
        List<Fault> faults = new ArrayList<>();
        if (reason.isEmpty()) {
            faults.add(new Fault("/reason", "a " + act + " needs a reason"));
        }
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
