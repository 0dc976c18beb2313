package chronicle.command.postgres;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How long the writer lets a group gather. Callers who were answered together come back together, but not at once:
 * whoever takes the first of them alone has all others wait for a whole commit. So it waits for as many as it answered
 * last, but no longer than a part of what that took.
 */
final class Gathering {

    private static final long LOOK_AGAIN = 50_000;
    private static final long LONGEST = 5_000_000;

    private final LongSupplier nanoTime;
    private final LongConsumer park;
    private int last;
    private long took;

    Gathering() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /** A gathering that looks at this clock, and waits in this way for so many nanoseconds. */
    Gathering(LongSupplier nanoTime, LongConsumer park) {
        this.nanoTime = nanoTime;
        this.park = park;
    }

    /** Waits, if that is worth while, until so many are ready. */
    void pause(IntSupplier ready) {
        long end = nanoTime.getAsLong() + Math.min(took / 2, LONGEST);
        while (ready.getAsInt() < last && nanoTime.getAsLong() - end < 0) {
            park.accept(LOOK_AGAIN);
        }
    }

    /** The last group was so large and took so many nanoseconds. */
    void learn(int size, long nanos) {
        last = size;
        took = nanos;
    }
}
