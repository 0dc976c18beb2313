package chronicle.app.stream;

import chronicle.app.Settings;
import chronicle.query.postgres.ChangeTail;
import chronicle.query.question.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of this node for all who read along. One thread follows the journal, however many readers there are; it
 * ends before the web server does, so that every reader is told the end and may go to another node.
 */
@Component
public final class EventStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int PAGE = 500;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final ChangeTail journal;
    private final JsonMapper json;
    private final Settings.Stream settings;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Broadcast latest = new Broadcast(1, 0);

    EventStream(ChangeTail journal, JsonMapper json, Settings settings) {
        this.journal = journal;
        this.json = json;
        this.settings = settings.stream();
    }

    /** A way through the events for one who knows the changes up to a position; none if too many read already. */
    public Optional<Reader> readerAfter(long position) {
        if (readers.incrementAndGet() <= settings.readers()) {
            return Optional.of(new Reader(latest, this::missed, position, readers::decrementAndGet));
        }
        readers.decrementAndGet();
        return Optional.empty();
    }

    /** How many read along. */
    public int readers() {
        return readers.get();
    }

    /** Tells all readers of something that is no change of an entry, such as how far an operation has come. */
    public void tell(CloudEvent event) {
        latest.publish(sent(OptionalLong.empty(), event));
    }

    private List<Sent> missed(long position) {
        return journal.after(position, PAGE).stream().map(this::sent).toList();
    }

    private Sent sent(Change change) {
        return sent(
                OptionalLong.of(change.position()),
                new CloudEvent(
                        Long.toString(change.position()),
                        "/api/v1/changes",
                        "org.chronicle.entry." + change.action(),
                        change.entry(),
                        change.recordedAt(),
                        change));
    }

    private Sent sent(OptionalLong position, CloudEvent event) {
        var text = new StringBuilder();
        position.ifPresent(id -> text.append("id: ").append(id).append('\n'));
        text.append("event: ").append(event.type()).append('\n');
        text.append("data: ").append(json.writeValueAsString(event)).append("\n\n");
        return new Sent(position, text.toString());
    }

    @Override
    public void start() {
        long position = journal.end();
        var events = new Broadcast(settings.kept(), position);
        var end = new CountDownLatch(1);
        latest = events;
        stopping = end;
        Thread.ofVirtual().name("event-stream").start(() -> follow(events, position, end));
    }

    private void follow(Broadcast events, long start, CountDownLatch end) {
        long position = start;
        Duration pause = PAUSE;
        while (!ended(end, pause)) {
            try {
                for (Change change : journal.after(position, PAGE)) {
                    events.publish(sent(change));
                    position = change.position();
                }
                pause = PAUSE;
            } catch (RuntimeException e) {
                if (pause.equals(PAUSE)) {
                    LOG.warn("The stream of events cannot read the journal; it tries again.", e);
                }
                pause = PAUSE_AFTER_FAILURE;
            }
        }
        events.end();
    }

    private static boolean ended(CountDownLatch end, Duration pause) {
        try {
            return end.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        latest.end();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
