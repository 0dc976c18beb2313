package chronicle.app.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The course of one operation while a node works at it: told how far it is, asked whether to go on. One thread's. */
public final class Course {
    private static final long EVERY_NANOS = Duration.ofMillis(250).toNanos();

    private final String id;
    private final OperationStore store;
    private final BooleanSupplier running;
    private String step = "";
    private long done;
    private long total;
    private long doneBefore;
    private long began = System.nanoTime();
    private long stored;
    private boolean stopped;

    Course(String id, OperationStore store, BooleanSupplier running) {
        this.id = id;
        this.store = store;
        this.running = running;
    }

    /** Whether to go on: not if it was cancelled, or the node is about to stop. */
    public boolean goesOn() {
        if (System.nanoTime() - stored > EVERY_NANOS) {
            stopped |= !store.goesOn(id);
            stored = System.nanoTime();
        }
        return !stopped && running.getAsBoolean();
    }

    /** Tells how far it is. The rate is that of the present step; it is stored a few times a second. */
    public void progress(String step, long done, long total) {
        boolean next = !step.equals(this.step);
        if (next) {
            this.step = step;
            this.doneBefore = done;
            this.began = System.nanoTime();
        }
        this.done = done;
        this.total = total;
        if (next || done == total || System.nanoTime() - stored > EVERY_NANOS) {
            double seconds = (System.nanoTime() - began) / 1e9;
            double rate = seconds > 0 ? (done - doneBefore) / seconds : 0;
            stopped |= !store.progress(id, Optional.of(step), done, total, Math.round(rate * 10) / 10.0);
            stored = System.nanoTime();
        }
    }

    /** Tells what is being done now, of which there is no knowing how far it is. */
    public void step(String step) {
        if (!step.equals(this.step)) {
            progress(step, done, total);
        }
    }

    /** Keeps the differences that were found, with some of them as examples; all was compared. */
    public void found(long differences, List<Map<String, Object>> examples) {
        found(differences, examples, 0);
    }

    /** The same, and of how many subjects not all was compared. */
    public void found(long differences, List<Map<String, Object>> examples, long sampled) {
        store.found(id, differences, examples, sampled);
    }
}
