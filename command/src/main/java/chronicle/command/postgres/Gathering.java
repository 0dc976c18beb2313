package chronicle.command.postgres;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * How long the writer lets a group gather. Callers who were answered together come back together, but not at once:
 * whoever takes the first of them alone has all others wait for a whole commit. So it waits for as many as it answered
 * last, but no longer than a part of what that took.
 */
final class Gathering {

    private static final long LOOK_AGAIN = 50_000;
    private static final long LONGEST = 5_000_000;

    private int last;
    private long took;

    /** Waits, if that is worth while, until so many are ready. */
    void pause(IntSupplier ready) {
        long end = System.nanoTime() + Math.min(took / 2, LONGEST);
        while (ready.getAsInt() < last && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** The last group was so large and took so many nanoseconds. */
    void learn(int size, long nanos) {
        last = size;
        took = nanos;
    }
}
