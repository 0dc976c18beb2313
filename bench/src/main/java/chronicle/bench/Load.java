package chronicle.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Clients that each do one thing after another, side by side, each in a virtual thread like the requests of the program. */
public final class Load implements Turn, AutoCloseable {

    /** What a client does, once. */
    @FunctionalInterface
    public interface Client extends AutoCloseable {

        /** Does it. */
        void once() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** How what a client holds is given back. */
    @FunctionalInterface
    public interface Closing {

        /** Gives it back. */
        void close() throws IOException, SQLException;
    }

    /** A client that holds something. */
    public static Client holding(Closing held, Work work) {
        return new Client() {
            @Override
            public void once() throws Exception {
                work.once();
            }

            @Override
            public void close() throws IOException, SQLException {
                held.close();
            }
        };
    }

    /** What is done again and again. */
    @FunctionalInterface
    public interface Work {

        /** Does it once. */
        void once() throws Exception;
    }

    /** Whence clients come. */
    @FunctionalInterface
    public interface Clients {

        /** The client of a number, beginning with 0. */
        Client client(int number) throws Exception;
    }

    private final String what;
    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads;

    /**
     * Makes the clients, which keep their connections until this is closed.
     *
     * @param what they do, in the plural: {@code recordings}
     */
    public Load(String what, int number, Clients made) throws Exception {
        this.what = what;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < number; i++) {
            clients.add(made.client(i));
        }
    }

    /** How much is done in a second, and how long one takes. */
    @Override
    public Map<String, Double> take(Duration window) throws Exception {
        long start = System.nanoTime();
        long end = start + window.toNanos();
        List<Callable<long[]>> work = new ArrayList<>();
        clients.forEach(client -> work.add(() -> nanos(client, end)));
        List<long[]> each = new ArrayList<>();
        for (var done : threads.invokeAll(work)) {
            each.add(outcome(done::get));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = each.stream().flatMapToLong(LongStream::of).sorted().toArray();
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put(what + "/s", sorted.length / seconds);
        measured.put("p50 µs", sorted[sorted.length / 2] / 1e3);
        measured.put("p99 µs", sorted[(int) (sorted.length * 99L / 100)] / 1e3);
        return measured;
    }

    private static long[] outcome(Callable<long[]> done) throws Exception {
        try {
            return done.call();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
    }

    /** What each turn of a client took; at least one, however short the time is. */
    private static long[] nanos(Client client, long end) throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        long now = System.nanoTime();
        do {
            client.once();
            long then = System.nanoTime();
            nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
            nanos[count++] = then - now;
            now = then;
        } while (now < end);
        return Arrays.copyOf(nanos, count);
    }

    @Override
    public void close() throws IOException, SQLException {
        threads.shutdownNow();
        for (Client client : clients) {
            client.close();
        }
    }
}
