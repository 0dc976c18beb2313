package chronicle.app.measure;

import chronicle.measured.KeyLookup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a point question costs over HTTP: of a small and of a large chronicle, and against a handler of the same server
 * that looks one row up by its key. Run {@code main} by its class name.
 */
final class PointQuestionMeasurement implements AutoCloseable {
    private static final int SUBJECTS = 200;
    private static final int[] CLIENTS = {1, 8};
    private static final LocalDate FIRST = LocalDate.of(1890, 1, 1);
    private static final int DAYS = 50_000;

    private final int events;
    private final MeasuredServer server;
    private final ConfigurableApplicationContext program;
    private final URI base;
    private final List<String> subjects;

    private PointQuestionMeasurement(int events) throws Exception {
        this.events = events;
        this.server = MeasuredServer.start();
        new MeasuredJournal(server.database()).fill(events, SUBJECTS * events / 20_000 + SUBJECTS);
        long start = System.nanoTime();
        this.program = server.program(KeyLookup.class);
        this.base = URI.create("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port"));
        JdbcTemplate database = program.getBean(JdbcTemplate.class);
        while (database.queryForObject("select min(position) from chronicle.progress", Long.class) < events) {
            Thread.sleep(500);
        }
        System.out.printf(
                Locale.ROOT, "%,d events told by all views in %.1f s%n", events, (System.nanoTime() - start) / 1e9);
        database.execute("vacuum analyze");
        this.subjects = database.queryForList("select distinct subject from chronicle.belief_aid", String.class);
    }

    /** Prints questions a second and the milliseconds of one; arguments: small, large, rounds, seconds. */
    public static void main(String[] arguments) throws Exception {
        int[] numbers = {2_000, 200_000, 3, 10};
        for (int i = 0; i < arguments.length; i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        try (var small = new PointQuestionMeasurement(numbers[0]);
                var large = new PointQuestionMeasurement(numbers[1])) {
            for (int round = 0; round <= numbers[2]; round++) {
                for (int clients : CLIENTS) {
                    Cost little = small.asked(clients, numbers[3], small::question);
                    Cost much = large.asked(clients, numbers[3], large::question);
                    Cost key = large.asked(clients, numbers[3], large::key);
                    System.out.printf(
                            Locale.ROOT,
                            "%s, %d clients: %,d events %s; %,d events %s, cost ratio %.2f; key look-up %s, speed"
                                    + " ratio %.2f%n",
                            round == 0 ? "warm-up" : "round " + round,
                            clients,
                            small.events,
                            little,
                            large.events,
                            much,
                            little.rate / much.rate,
                            key,
                            much.rate / key.rate);
                }
            }
        }
    }

    private String question(Random random) {
        return "/api/v1/views/aid/" + subjects.get(random.nextInt(subjects.size())) + "?asOf="
                + FIRST.plusDays(random.nextInt(DAYS));
    }

    private String key(Random random) {
        return "/measured/" + (1 + random.nextInt(events));
    }

    private record Cost(double rate, double median, double slow) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,.0f/s (p50 %.2f ms, p99 %.2f ms)", rate, median, slow);
        }
    }

    private Cost asked(int clients, int seconds, Function<Random, String> path) throws Exception {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Callable<long[]>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Random random = new Random(i);
            all.add(() -> ask(path, random, end));
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            long[] nanos = threads.invokeAll(all).stream()
                    .flatMapToLong(done -> LongStream.of(done.resultNow()))
                    .sorted()
                    .toArray();
            return new Cost(
                    nanos.length / ((System.nanoTime() - start) / 1e9),
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6);
        }
    }

    private long[] ask(Function<Random, String> path, Random random, long end) throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (long now = System.nanoTime(); now < end; count++) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(base.resolve(path.apply(random))).build(), BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.body());
                }
                long then = System.nanoTime();
                nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
                nanos[count] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    @Override
    public void close() throws Exception {
        program.close();
        server.close();
    }
}
