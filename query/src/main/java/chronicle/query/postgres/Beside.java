package chronicle.query.postgres;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One piece of work at a time, done in a thread of its own beside the caller's, who must {@link #finish} it. */
public final class Beside {

    private @Nullable FutureTask<?> work;

    /** Begins a piece of work, once the former one is finished. */
    public void begin(Callable<?> piece) {
        finish();
        FutureTask<?> begun = new FutureTask<>(piece);
        work = begun;
        Thread.startVirtualThread(begun);
    }

    /**
     * Waits until nothing is under way, however often it is interrupted meanwhile.
     *
     * @throws IllegalStateException if the work failed; it is told once
     */
    public void finish() {
        FutureTask<?> begun = work;
        work = null;
        boolean interrupted = false;
        while (begun != null) {
            try {
                begun.get();
                begun = null;
            } catch (InterruptedException _) {
                interrupted = true;
            } catch (ExecutionException e) {
                begun = null;
                throw new IllegalStateException("what was to be done beside failed", e.getCause());
            } finally {
                if (interrupted && begun == null) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
