package chronicle.seed.plan;

import chronicle.command.Entry;
import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.CorrectEntry;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryCommand.ReinstateEntry;
import chronicle.command.EntryCommand.RetractEntry;
import chronicle.command.EntryDecider;
import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Edtf;
import chronicle.events.Origin;
import chronicle.events.Provenance;
import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Trees;
import chronicle.seed.source.Extract;
import chronicle.seed.source.SourceDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chronicle in memory that takes in editions, and that people edit between them. */
final class Imports implements Chronicle {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final Map<String, String> duplicates = new LinkedHashMap<>();
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<EntryCommand> sent = new ArrayList<>();

    static Statement visit(String on, String visitor, String from, String office, Source source) {
        return Trees.statement(Map.of(
                "kind",
                "visit-paid",
                "on",
                on,
                "event",
                Map.of("visitor", visitor, "office", office, "from", from, "to", "US"),
                "sources",
                Trees.write(List.of(source))));
    }

    static SourceDraft draft(String localId, String on, String visitor, String from) {
        return new SourceDraft(localId, "visits-" + localId, visit(on, visitor, from, "President", publisher(localId)));
    }

    static Source publisher(String localId) {
        return new Source("The publisher", Optional.empty(), Optional.of(localId), Optional.empty(), Map.of());
    }

    static Extract edition(SourceDraft... drafts) {
        return new Extract(drafts.length, List.of(drafts), List.of(), List.of());
    }

    /** A person records an entry. */
    Imports recorded(String id, Statement statement) {
        return done(new RecordEntry(id, statement, person()));
    }

    Imports redated(String id, String on) {
        return done(new CorrectEntry(
                id, revision(id), Optional.of(Edtf.parse(on)), Optional.empty(), Optional.empty(), person()));
    }

    Imports resourced(String id, Source... sources) {
        return done(new CorrectEntry(
                id, revision(id), Optional.empty(), Optional.empty(), Optional.of(List.of(sources)), person()));
    }

    Imports retracted(String id, Optional<String> duplicateOf) {
        return done(new RetractEntry(id, revision(id), duplicateOf, person()));
    }

    Imports reinstated(String id) {
        return done(new ReinstateEntry(id, revision(id), person()));
    }

    Plan plan(SourceDraft... drafts) {
        return plan(edition(drafts));
    }

    Plan plan(Extract edition) {
        return Plan.of("visits", edition, told.values(), this);
    }

    /** An edition is imported, and its plan approved. */
    Plan imported(SourceDraft... drafts) {
        return imported(edition(drafts));
    }

    Plan imported(Extract edition) {
        Plan plan = plan(edition);
        plan.items().stream()
                .filter(item -> item.outcome() != Outcome.CONFLICTING)
                .sorted(Comparator.comparingInt(Item::revision))
                .forEach(this::carryOut);
        return plan;
    }

    /** An editor has the source followed in all conflicts of a plan. */
    void followed(Plan plan) {
        plan.items().stream()
                .filter(item -> item.outcome() == Outcome.CONFLICTING)
                .forEach(this::carryOut);
    }

    private void carryOut(Item item) {
        new Approval("operator", "visits", "the edition", "7").commands(item).forEach(this::done);
        item.told().ifPresentOrElse(one -> told.put(one.localId(), one), () -> told.remove(item.localId()));
    }

    Statement said(String id) {
        return EntryDecider.statement(entries.get(id));
    }

    boolean stands(String id) {
        return entries.get(id) instanceof Entry.Standing;
    }

    List<EntryCommand> sent() {
        return sent;
    }

    private int revision(String id) {
        return entries.get(id).revision();
    }

    private static Provenance person() {
        return new Provenance(
                "editor", Optional.of("I know better"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Imports done(EntryCommand command) {
        sent.add(command);
        Entry entry = entries.getOrDefault(command.entry(), new Entry.Absent());
        ChronicleEvent event = EntryDecider.decide(entry, command, this::stands);
        if (entry instanceof Entry.Absent) {
            command.provenance().origin().ifPresent(origin -> origins.put(command.entry(), origin));
        }
        if (event instanceof EntryRetracted(var id, Optional<String> duplicateOf)) {
            duplicateOf.ifPresent(other -> duplicates.put(id, other));
        }
        entries.put(command.entry(), EntryDecider.evolve(entry, event));
        return this;
    }

    @Override
    public Optional<Current> entry(String id) {
        return Optional.ofNullable(entries.get(id))
                .map(entry -> new Current(
                        id,
                        entry.revision(),
                        stands(id),
                        Optional.ofNullable(origins.get(id)).map(Origin::source),
                        stands(id) ? Optional.empty() : Optional.ofNullable(duplicates.get(id)),
                        said(id)));
    }

    @Override
    public List<Current> near(SourceDraft draft) {
        return entries.keySet().stream().flatMap(id -> entry(id).stream()).toList();
    }
}
