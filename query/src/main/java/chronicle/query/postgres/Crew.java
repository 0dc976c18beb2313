package chronicle.query.postgres;

import java.util.Iterator;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Several threads that do pieces of work, each one at a time. */
final class Crew {

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().name("filling-", 0).daemon().factory();

    private final int hands;

    /** A crew of so many. */
    Crew(int hands) {
        this.hands = hands;
    }

    /**
     * Has pieces done, begun in their order. It returns, however it does, only when none is being done any more.
     *
     * @param done is told of each piece that is done, in the caller's thread; says whether to go on
     * @return whether all are done, rather than being stopped
     * @throws IllegalStateException if the caller is interrupted
     */
    <P> boolean all(Iterator<P> pieces, Consumer<P> work, Predicate<P> done) {
        try (ExecutorService threads = Executors.newFixedThreadPool(hands, THREADS)) {
            CompletionService<P> crew = new ExecutorCompletionService<>(threads);
            int busy = 0;
            boolean goesOn = true;
            while (true) {
                for (; goesOn && busy < hands && pieces.hasNext(); busy++) {
                    P piece = pieces.next();
                    crew.submit(() -> work.accept(piece), piece);
                }
                if (busy == 0) {
                    return goesOn;
                }
                P piece = crew.take().get();
                busy--;
                goesOn &= done.test(piece);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a copy is filled", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a piece of the work failed", e.getCause());
        }
    }
}
