package chronicle.app.measure;

import chronicle.app.Chronicle;
import chronicle.app.rest.Client;
import chronicle.app.rest.Client.Reply;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an import of all sources costs, from the first plan to an unchanged edition planned again, and what is answered
 * then. Run {@code main} by its class name, with the folder that holds the editions; with {@code -Xmx512m} too.
 */
final class ImportMeasurement {
    private static final List<String> SOURCES = List.of("visits", "travels", "pocom", "rdcr");

    private final Client http;

    private ImportMeasurement(Client http) {
        this.http = http;
    }

    /** Prints records a second, for each source. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "measured");
        try (ConfigurableApplicationContext program = new SpringApplication(Chronicle.class)
                .run("--server.port=0", "--chronicle.data=" + data, "--chronicle.import.roots=" + arguments[0])) {
            int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var http = new Client(
                    port, Files.readString(data.resolve("admin-token")).strip());
            new ImportMeasurement(http).measure();
        }
    }

    private void measure() throws InterruptedException {
        long start = System.nanoTime();
        for (String source : SOURCES) {
            carryOut(plan(source, "first"));
        }
        caughtUp();
        System.out.printf(Locale.ROOT, "all of them, told by all views: %.1f s%n", since(start));
        for (String source : SOURCES) {
            plan(source, "again");
        }
        System.out.printf(
                Locale.ROOT,
                "heap at most %d MB, %d pairs of parties%n",
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getType() == MemoryType.HEAP)
                                .map(MemoryPoolMXBean::getPeakUsage)
                                .mapToLong(usage -> usage.getUsed())
                                .sum()
                        >> 20,
                http.get("/api/v1/relations?party=US&limit=500")
                        .json()
                        .at("/items")
                        .size());
        for (String question : List.of(
                "envoys/US-to-AZ?asOf=2000-10-05",
                "envoys/US-to-AZ?asOf=2009-07-10",
                "missions?asOf=1939-09-01&limit=500")) {
            long asked = System.nanoTime();
            Reply answer = http.get("/api/v1/views/" + question);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f ms, %s%n",
                    question,
                    since(asked) * 1e3,
                    answer.text().substring(0, 200));
        }
    }

    private Reply plan(String source, String time) throws InterruptedException {
        long start = System.nanoTime();
        String id = http.post("/api/v1/imports", """
            {"source": "%1$s", "location": "%1$s", "edition": "measured"}\
            """.formatted(source)).at("/id");
        Reply planned = reached(id, "planned");
        print(
                source + ", planned " + time,
                planned,
                planned.json().at("/records").asInt(),
                since(start));
        return planned;
    }

    private void carryOut(Reply planned) throws InterruptedException {
        long start = System.nanoTime();
        String id = planned.at("/id");
        http.post("/api/v1/imports/" + id + "/approval", "");
        Reply done = reached(id, "done");
        print(
                planned.at("/source") + ", approved",
                done,
                done.json().at("/done").asInt(),
                since(start));
        caughtUp();
        System.out.printf(Locale.ROOT, "    told by all views after %.1f s%n", since(start));
    }

    private Reply reached(String id, String state) throws InterruptedException {
        while (true) {
            Reply report = http.get("/api/v1/imports/" + id + "?limit=1");
            if (report.at("/state").equals(state)) {
                return report;
            }
            if (report.at("/state").equals("failed")) {
                throw new IllegalStateException(report.text());
            }
            Thread.sleep(50);
        }
    }

    private void caughtUp() throws InterruptedException {
        while (http.get("/api/v1/views")
                .json()
                .at("/items")
                .valueStream()
                .anyMatch(view -> view.at("/lag").asLong() > 0)) {
            Thread.sleep(50);
        }
    }

    private static void print(String what, Reply report, int records, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d in %.1f s, %,.0f a second %s%n",
                what,
                records,
                seconds,
                records / seconds,
                report.json().at("/counts"));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
