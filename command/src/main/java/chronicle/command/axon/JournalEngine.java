package chronicle.command.axon;

import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalReader.Stored;
import chronicle.command.postgres.JournalRow;
import chronicle.command.postgres.JournalRows;
import chronicle.command.postgres.JournalWriter;
import chronicle.command.postgres.Placed;
import chronicle.events.ChronicleEvent;
import chronicle.events.JournalLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The journal as Axon's event storage. A tracking token is the position of the last line seen; there are no gaps. */
public final class JournalEngine implements EventStorageEngine {

    private static final String PLACES = JournalEngine.class.getName() + ".places";

    private final JournalReader reader;
    private final JournalWriter writer;

    /** The journal that these read and write. */
    public JournalEngine(JournalReader reader, JournalWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Stores events of entries and waits until that is certain. A unit of work calls this while it prepares its commit,
     * and finds their places afterwards in its resources.
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<Placed> places =
                writer.append(events.stream().map(JournalEngine::row).toList());
        CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(PLACES, places));
    }

    /** Where a unit of work's events came to stand, if any were stored. */
    @SuppressWarnings("unchecked") // put there by appendEvents
    static List<Placed> places(UnitOfWork<?> work) {
        return work.root().getOrDefaultResource(PLACES, List.of());
    }

    private static JournalRow row(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> domain && message.getPayload() instanceof ChronicleEvent event) {
            return JournalRows.row(
                    UUID.fromString(message.getIdentifier()),
                    event,
                    Math.toIntExact(domain.getSequenceNumber() + 1),
                    Margins.kind(message),
                    Margins.provenance(message));
        }
        throw new IllegalArgumentException("only an entry's own events go into the journal: " + message);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new Pages(reader, position(token)), false).map(JournalEngine::tracked);
    }

    @Override
    public DomainEventStream readEvents(String entry, long firstSequenceNumber) {
        List<Stored> lines = reader.of(entry, Math.toIntExact(firstSequenceNumber + 1));
        return DomainEventStream.of(lines.stream().map(JournalEngine::message));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String entry) {
        return reader.revision(entry).map(revision -> revision - 1L);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.before(instant));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String entry) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the journal keeps no snapshots; recent entries are remembered");
    }

    private static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        OptionalLong position = token.position();
        return position.orElseThrow(() -> new IllegalArgumentException("not a token of the journal: " + token));
    }

    private static TrackedEventMessage<?> tracked(Stored stored) {
        JournalLine line = stored.line();
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(line.position()), message(stored));
    }

    private static DomainEventMessage<ChronicleEvent> message(Stored stored) {
        JournalLine line = stored.line();
        return new GenericDomainEventMessage<>(
                EntryAggregate.TYPE,
                line.event().entry(),
                line.revision() - 1L,
                line.event(),
                Margins.of(line),
                stored.id(),
                line.recordedAt());
    }
}
