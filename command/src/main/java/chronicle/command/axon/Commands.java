package chronicle.command.axon;

import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.Amendment;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryDecider;
import chronicle.command.Receipt;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Invalid;
import chronicle.command.Refusal.Plain;
import chronicle.command.Refusal.StaleRevision;
import chronicle.command.postgres.Conflict;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalUnreadable;
import chronicle.command.postgres.Placed;
import chronicle.events.JournalLine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The door for commands: each is carried out once, or refused. */
public final class Commands {

    private final AggregateAnnotationCommandHandler<EntryAggregate> entries;
    private final JournalReader journal;
    private final ConcurrentMap<String, Optional<String>> fingerprintsInProgress = new ConcurrentHashMap<>();

    /**
     * A door to the entries of this store.
     *
     * @param store on a {@link JournalEngine}
     * @param journal the same journal
     * @param remembered how many entries are remembered, so that they need not be read again for the next command
     */
    public Commands(EventStore store, JournalReader journal, int remembered) {
        this.journal = journal;
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(EntryAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(new OtherEntries(journal))));
        this.entries = AggregateAnnotationCommandHandler.<EntryAggregate>builder()
                .aggregateType(EntryAggregate.class)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(message -> new VersionedAggregateIdentifier(
                        (Object) command(message).entry(), null))
                .repository(EventSourcingRepository.builder(EntryAggregate.class)
                        .parameterResolverFactory(parameters)
                        .eventStore(store)
                        .cache(new RecentEntries(remembered))
                        .build())
                .build();
    }

    /**
     * Carries a command out, and returns once that is on disk. A repetition under the same idempotency key with the
     * same fingerprint is answered with the first receipt.
     *
     * @throws Refusal if it is not done; an interrupt before it is on its way counts as such, and stays set
     */
    public Receipt send(EntryCommand command) {
        if (CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("a command is a unit of work of its own");
        }
        Optional<String> key = command.provenance().idempotencyKey();
        return key.isPresent() ? once(key.get(), command) : carryOut(command);
    }

    private Receipt once(String key, EntryCommand command) {
        Optional<String> fingerprint = command.provenance().fingerprint();
        Optional<String> inProgress = fingerprintsInProgress.putIfAbsent(key, fingerprint);
        if (inProgress != null) {
            throw inProgress.equals(fingerprint)
                    ? new Refusal(Plain.REQUEST_IN_PROGRESS, "the first request under this key is still in progress")
                    : reused();
        }
        try {
            return carryOut(command);
        } catch (Refusal refusal) {
            return earlier(key, refusal)
                    .map(line -> repeated(line, fingerprint))
                    .orElseThrow(() -> refusal);
        } finally {
            fingerprintsInProgress.remove(key);
        }
    }

    private Optional<JournalLine> earlier(String key, Refusal refusal) {
        try {
            return journal.under(key);
        } catch (JournalUnreadable e) {
            refusal.addSuppressed(e);
            return Optional.empty();
        }
    }

    private static Receipt repeated(JournalLine line, Optional<String> fingerprint) {
        if (!line.provenance().fingerprint().equals(fingerprint)) {
            throw reused();
        }
        return new Receipt(line.event().entry(), line.revision(), line.position(), line.recordedAt());
    }

    private static Refusal reused() {
        return new Refusal(
                Plain.IDEMPOTENCY_KEY_REUSED, "another request was made under this key; a new one needs its own");
    }

    /** What is remembered may be out of date, so that a rule's refusal counts only if it is decided from the journal. */
    private Receipt carryOut(EntryCommand command) {
        try {
            return dispatch(command);
        } catch (Refusal refusal) {
            if (command instanceof Amendment && byRule(refusal)) {
                return dispatch(command);
            }
            throw refusal;
        }
    }

    private static boolean byRule(Refusal refusal) {
        return switch (refusal.reason()) {
            case StaleRevision _, Invalid _ -> true;
            case Plain plain ->
                switch (plain) {
                    case EXISTS, NOT_FOUND, ALREADY_RETRACTED, NOT_RETRACTED, NOTHING_CHANGED -> true;
                    case IDEMPOTENCY_KEY_REUSED,
                            REQUEST_IN_PROGRESS,
                            JOURNAL_BUSY,
                            JOURNAL_UNAVAILABLE,
                            OUTCOME_UNKNOWN -> false;
                };
        };
    }

    private Receipt dispatch(EntryCommand command) {
        CommandMessage<EntryCommand> message = new GenericCommandMessage<>(
                new GenericMessage<>(command), handled(command).getName());
        UnitOfWork<CommandMessage<EntryCommand>> work = DefaultUnitOfWork.startAndGet(message);
        ResultMessage<Object> result =
                work.executeWithResult(() -> entries.handle(message), RollbackConfigurationType.ANY_THROWABLE);
        // What is stored is done, whatever failed in the unit of work after that.
        List<Placed> places = JournalEngine.places(work);
        if (!places.isEmpty()) {
            Placed placed = places.getLast();
            return new Receipt(command.entry(), revision(command), placed.position(), placed.recordedAt());
        }
        throw refusal(command, result.exceptionResult());
    }

    /** The type that a handler of the aggregate takes, whose name is what Axon knows it by. */
    private static Class<? extends EntryCommand> handled(EntryCommand command) {
        return switch (command) {
            case RecordEntry _ -> RecordEntry.class;
            case Amendment _ -> Amendment.class;
        };
    }

    private static int revision(EntryCommand command) {
        return switch (command) {
            case RecordEntry _ -> 1;
            case Amendment amendment -> amendment.revision() + 1;
        };
    }

    private static RuntimeException refusal(EntryCommand command, Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case Conflict conflict -> refusal(command, conflict);
            case AggregateNotFoundException _ -> EntryDecider.notFound(command.entry());
            case LockAcquisitionFailedException _ ->
                new Refusal(Plain.JOURNAL_BUSY, "others are changing this entry; nothing was stored, try again later");
            case JournalUnreadable _ ->
                new Refusal(Plain.JOURNAL_UNAVAILABLE, "the database is away; nothing was stored");
            case RuntimeException other -> other;
            default -> new IllegalStateException(failure);
        };
    }

    private static Refusal refusal(EntryCommand command, Conflict conflict) {
        return switch (conflict.over()) {
            case REVISION ->
                switch (command) {
                    case RecordEntry _ -> EntryDecider.exists(command.entry());
                    case Amendment amendment -> EntryDecider.stale(amendment, amendment.revision() + 1);
                };
            case IDEMPOTENCY_KEY ->
                new Refusal(Plain.REQUEST_IN_PROGRESS, "another request under this key was made at the same time");
        };
    }

    private static EntryCommand command(CommandMessage<?> message) {
        return (EntryCommand) message.getPayload();
    }
}
