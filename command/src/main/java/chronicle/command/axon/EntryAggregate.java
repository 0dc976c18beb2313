package chronicle.command.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chronicle.command.Entry;
import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.Amendment;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryDecider;
import chronicle.events.ChronicleEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The entry as Axon sees it: asks the decider, applies what it says, and remembers what that makes of the entry. No
 * scan looks for it; {@link EntryDesk} knows it.
 */
@Aggregate(type = EntryAggregate.TYPE)
class EntryAggregate {

    static final String TYPE = "Entry";

    private @Nullable String id;
    private Entry entry = new Entry.Absent();

    /** Recorded without a look at the journal: its unique key of entry and revision refuses a second recording. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void record(RecordEntry command, OtherEntries others) {
        decide(command, others);
    }

    @CommandHandler
    void amend(Amendment command, OtherEntries others) {
        decide(command, others);
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    private void decide(EntryCommand command, OtherEntries others) {
        ChronicleEvent event = EntryDecider.decide(entry, command, others);
        apply(event, Margins.of(command.provenance(), EntryDecider.evolve(entry, event)));
    }

    @EventSourcingHandler
    void on(ChronicleEvent event) {
        id = event.entry();
        entry = EntryDecider.evolve(entry, event);
    }
}
