package chronicle.app.proof;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has heads given away after every so many events, and once more when the program ends. */
public final class Publishing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Heads heads;
    private final long every;
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    /** @param every so many events */
    public Publishing(Heads heads, long every) {
        this.heads = heads;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("heads").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
                publishAfter(every);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** A head that could not be given away is given away later. */
    private void publishAfter(long events) {
        try {
            heads.publishAfter(events);
        } catch (RuntimeException e) {
            LOG.warn("The head of the journal could not be given away: {}", e.getMessage());
        }
    }

    /** Requests have been answered by now; the tree and the database are still there. */
    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join();
            publishAfter(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
