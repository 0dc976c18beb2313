package chronicle.app.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is asked for often and told slowly, or never: it is asked once at a time, kept while it is fresh, and
 * nobody waits for it longer than is patient.
 */
final class Sounding<T> {
    private final Supplier<T> source;
    private final Duration fresh;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private @Nullable CompletableFuture<T> asked;
    private long askedAt;

    Sounding(Supplier<T> source, Duration fresh, Duration patience, LongSupplier nanoTime) {
        this.source = source;
        this.fresh = fresh;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /** The value, no older than is fresh; empty if it could not be had. */
    Optional<T> take() {
        var answer = answer();
        try {
            long left = patience.toNanos() - age();
            return Optional.of(answer.get(Math.max(left, 0), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> answer() {
        var last = asked;
        if (last != null && !(last.isDone() && age() >= fresh.toNanos())) {
            return last;
        }
        var next = new CompletableFuture<T>();
        asked = next;
        askedAt = nanoTime.getAsLong();
        Thread.ofVirtual().name("sounding").start(() -> ask(next));
        return next;
    }

    private void ask(CompletableFuture<T> answer) {
        try {
            answer.complete(source.get());
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private synchronized long age() {
        return nanoTime.getAsLong() - askedAt;
    }
}
