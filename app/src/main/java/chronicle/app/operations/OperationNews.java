package chronicle.app.operations;

import chronicle.app.stream.CloudEvent;
import chronicle.app.stream.EventStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells the stream of this node how the operations go, on whichever node they run; while somebody reads along. */
@Component
final class OperationNews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OperationNews.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration SIGHT = Duration.ofSeconds(30);

    private final OperationStore store;
    private final EventStream stream;
    private final Map<String, Long> told = new HashMap<>();
    private volatile boolean running;

    OperationNews(OperationStore store, EventStream stream) {
        this.store = store;
        this.stream = stream;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("operation-news").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                look();
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.debug("The operations cannot be looked at; this is tried again.", e);
            }
        }
    }

    private void look() {
        if (stream.readers() == 0) {
            told.clear();
            return;
        }
        boolean first = told.isEmpty();
        for (Operation operation : store.changedSince(Instant.now().minus(SIGHT))) {
            Long before = told.put(operation.id(), operation.version());
            boolean isNew = before == null || before < operation.version();
            if (isNew && !(first && operation.endedAt().isPresent())) {
                stream.tell(event(operation));
            }
        }
    }

    private static CloudEvent event(Operation operation) {
        return new CloudEvent(
                operation.id() + "-" + operation.version(),
                "/api/v1/operations/" + operation.id(),
                "org.chronicle.operation." + operation.state().name().toLowerCase(Locale.ROOT),
                operation.id(),
                Instant.now(),
                operation);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
