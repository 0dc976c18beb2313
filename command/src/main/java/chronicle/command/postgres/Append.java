package chronicle.command.postgres;

import chronicle.command.Refusal;
import chronicle.command.Refusal.Plain;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rows on their way into the journal. Until the writer takes them, the caller may give up, and nothing is stored. */
final class Append {

    private final List<JournalRow> rows;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<List<Placed>> answer = new CompletableFuture<>();

    Append(List<JournalRow> rows) {
        this.rows = List.copyOf(rows);
    }

    List<JournalRow> rows() {
        return rows;
    }

    /** Whoever claims it first has it: the writer, which then owes an answer, or the caller, who gives up. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void stored(List<Placed> places) {
        answer.complete(places);
    }

    void refused(RuntimeException why) {
        answer.completeExceptionally(why);
    }

    boolean isStored() {
        return answer.isDone() && !answer.isCompletedExceptionally();
    }

    boolean answered() {
        return answer.isDone();
    }

    /**
     * The answer. An interrupt or the end of patience withdraws the rows if the writer has not taken them; if it has,
     * only its answer tells whether they are stored, so this waits for it, and leaves an interrupt for later.
     */
    List<Placed> await(Duration patience) {
        boolean interrupted = false;
        long left = patience.toNanos();
        long end = System.nanoTime() + left;
        try {
            while (true) {
                try {
                    return left > 0 ? answer.get(left, TimeUnit.NANOSECONDS) : answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (claim()) {
                        throw new Refusal(Plain.JOURNAL_UNAVAILABLE, "the request was given up; nothing was stored");
                    }
                } catch (TimeoutException e) {
                    if (claim()) {
                        throw new Refusal(
                                Plain.JOURNAL_UNAVAILABLE,
                                "the journal did not come to this in time; nothing was stored");
                    }
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
                }
                left = claimed.get() ? 0 : Math.max(end - System.nanoTime(), 1);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
