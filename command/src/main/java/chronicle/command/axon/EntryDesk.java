package chronicle.command.axon;

import chronicle.command.EntryCommand;
import chronicle.command.EntryCommand.Amendment;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.EntryDecider;
import chronicle.command.Receipt;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Plain;
import chronicle.command.postgres.Conflict;
import chronicle.command.postgres.JournalUnreadable;
import chronicle.command.postgres.Placed;
import java.util.List;
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

/** Has a command carried out by its entry, in a unit of work of its own, and says in our words what became of it. */
final class EntryDesk {

    private final AggregateAnnotationCommandHandler<EntryAggregate> entries;

    EntryDesk(EventStore store, OtherEntries others, RecentEntries recent) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(EntryAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(others)));
        this.entries = AggregateAnnotationCommandHandler.<EntryAggregate>builder()
                .aggregateType(EntryAggregate.class)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(message ->
                        new VersionedAggregateIdentifier((Object) ((EntryCommand) message.getPayload()).entry(), null))
                .repository(EventSourcingRepository.builder(EntryAggregate.class)
                        .parameterResolverFactory(parameters)
                        .eventStore(store)
                        .cache(recent)
                        .build())
                .build();
    }

    /** Carries a command out, once, perhaps on what is remembered of its entry; throws a {@link Refusal} if it is not done. */
    Receipt carryOut(EntryCommand command) {
        if (CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("a command is a unit of work of its own");
        }
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
}
