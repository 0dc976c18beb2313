package chronicle.query.axon;

import chronicle.events.JournalLine;
import chronicle.query.postgres.WrittenJournal;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;

/** The journal as Axon's processors read it, without the write side's event store. */
public final class JournalSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int PAGE = 2_000;
    private final WrittenJournal journal;

    public JournalSource(WrittenJournal journal) {
        this.journal = journal;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new Lines(token == null ? OptionalLong.empty() : token.position());
    }

    private final class Lines implements BlockingStream<TrackedEventMessage<?>> {

        private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
        private long position;

        Lines(OptionalLong position) {
            this.position = position.orElse(0);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (page.isEmpty()) {
                for (JournalLine line : journal.after(position, PAGE)) {
                    page.add(new GenericTrackedEventMessage<>(
                            new GlobalSequenceTrackingToken(line.position()),
                            new GenericEventMessage<>(line.event(), MetaData.with("line", line))));
                    position = line.position();
                }
            }
            return Optional.ofNullable(page.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (peek().isEmpty()) {
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                LockSupport.parkNanos(2_000_000);
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
            return page.remove();
        }

        @Override
        public void close() {}
    }
}
