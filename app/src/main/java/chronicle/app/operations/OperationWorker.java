package chronicle.app.operations;

import chronicle.app.operations.Operation.State;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries operations out, each in a thread of its own; what a killed node has left is taken up by whoever sees it first. */
@Component
final class OperationWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OperationWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    private final OperationStore store;
    private final Turns turns;
    private final Map<String, Undertaking> kinds;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile Phaser ends = new Phaser();

    OperationWorker(OperationStore store, Turns turns, ObjectProvider<Undertaking> kinds) {
        this.store = store;
        this.turns = turns;
        this.kinds = kinds.stream().collect(Collectors.toMap(Undertaking::kind, Function.identity()));
    }

    /** Says that there is something to do. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        ends = new Phaser(1);
        Thread.ofVirtual().name("operations").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                store.running().stream().filter(here::add).forEach(this::begin);
            } catch (RuntimeException e) {
                LOG.warn("The operations cannot be gone on with; this is tried again.", e);
            }
            try {
                if (wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** On a platform thread: who computes for long must not hold up the virtual ones, which answer questions. */
    private void begin(String id) {
        Phaser end = ends;
        end.register();
        Thread.ofPlatform().name("operation-" + id).start(() -> {
            try {
                turns.take(Turns.At.OPERATIONS, id, () -> work(id));
            } catch (RuntimeException e) {
                LOG.warn("The operation {} cannot be gone on with; this is tried again.", id, e);
            } finally {
                here.remove(id);
                end.arriveAndDeregister();
            }
        });
    }

    private void work(String id) {
        Operation operation = store.find(id).orElseThrow();
        Undertaking kind = kinds.get(operation.kind());
        if (operation.state() != State.RUNNING || kind == null || !running) {
            return;
        }
        store.begin(id, NODE);
        var course = new Course(id, store, () -> running);
        try {
            var outcome = kind.carryOut(operation, course);
            if (course.goesOn()) {
                store.end(id, outcome == Undertaking.Outcome.DONE ? State.DONE : State.WAITING, Optional.empty());
            }
        } catch (OperationFailed failed) {
            store.end(id, State.FAILED, Optional.of(String.valueOf(failed.getMessage())));
        } catch (RuntimeException e) {
            if (course.goesOn()) {
                LOG.error("The operation {} has failed", id, e);
                store.end(
                        id,
                        State.FAILED,
                        Optional.of("it has failed; the log of the node tells more: " + e.getMessage()));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            ends.awaitAdvanceInterruptibly(ends.arriveAndDeregister(), FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException _) {
            LOG.warn("An operation is still being carried out; it is gone on with at the next start.");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
