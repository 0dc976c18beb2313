package chronicle.app.measure;

import chronicle.command.axon.JournalEngine;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalWriter;
import chronicle.query.axon.Settings;
import chronicle.query.axon.ViewProcessors;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * How fast one view catches up from the first event, against one hand-written thread that reads and decodes the same
 * journal with a cursor and copies the same beliefs into a like table. Run {@code main} by its class name.
 */
final class CatchUpMeasurement {

    private static final Timeline<?> VIEW = new Aid();
    private static final String TABLE = "chronicle.belief_" + VIEW.name() + "_1";

    private final MeasuredServer server;
    private final int events;

    private CatchUpMeasurement(MeasuredServer server, int events) {
        this.server = server;
        this.events = events;
    }

    /** Prints events a second of both, and their ratio; arguments: events, subjects, rounds, batch. */
    public static void main(String[] arguments) throws Exception {
        int events = argument(arguments, 0, 200_000);
        int subjects = argument(arguments, 1, 2_000);
        int rounds = argument(arguments, 2, 3);
        int batch = argument(arguments, 3, 5_000);
        try (MeasuredServer server = MeasuredServer.start()) {
            CatchUpMeasurement measurement = new CatchUpMeasurement(server, events);
            new MeasuredJournal(server.database()).fill(events, subjects);
            server.execute("vacuum analyze chronicle.journal");
            for (int round = 1; round <= rounds; round++) {
                measurement.round(round, batch);
            }
        }
    }

    private static int argument(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    private void round(int round, int batch) throws Exception {
        server.execute("truncate chronicle.belief, chronicle.progress, chronicle.subject, chronicle.subject_party,"
                + " chronicle.member, chronicle.token");
        server.execute("drop table if exists chronicle.copied");
        for (String other : new String[] {"entries", "tree"}) {
            server.execute("insert into chronicle.token values ('" + other + "', 0, '{\"globalIndex\":" + events
                    + "}', 'org.axonframework.eventhandling.GlobalSequenceTrackingToken',"
                    + " '1970-01-01T00:00:00Z', null)");
        }
        server.execute("checkpoint");
        Cpu before = cpu();
        double told = told(batch);
        Cpu toldCpu = cpu().since(before);
        long beliefs = server.number("select count(*) from " + TABLE);
        long bytes = server.number("select sum(octet_length(answers::text)) from " + TABLE);
        HandWritten hand = new HandWritten(server);
        Path rows = hand.dump(TABLE);
        server.execute("create table chronicle.copied (like " + TABLE + " including all)");
        server.execute("checkpoint");
        before = cpu();
        double copied = hand.copy(events, rows, "chronicle.copied");
        Cpu copiedCpu = cpu().since(before);
        Files.delete(rows);
        System.out.printf(
                Locale.ROOT,
                "round %d, batch %d: told %,.0f events/s, by hand %,.0f events/s, ratio %.2f (of processor time %.2f:"
                        + " %s, %s); %,d beliefs, %,d bytes of answers each, heap %,d MB%n",
                round,
                batch,
                events / told,
                events / copied,
                copied / told,
                (double) copiedCpu.millis() / toldCpu.millis(),
                toldCpu,
                copiedCpu,
                beliefs,
                bytes / beliefs,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private double told(int batch) throws Exception {
        JournalReader reader = new JournalReader(server.database());
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new JournalEngine(reader, new JournalWriter(server.database(), JournalLimits.USUAL)))
                .fetchDelay(100)
                .build();
        Settings settings = new Settings("measured", batch, 1_000_000, Duration.ofSeconds(10));
        try (ViewProcessors processors = new ViewProcessors(server.database(), store, List.of(VIEW), settings)) {
            long start = System.nanoTime();
            processors.start();
            while (server.number("select coalesce(max(position), 0) from chronicle.progress where view = '"
                            + VIEW.name() + "'")
                    < events) {
                Thread.sleep(20);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            store.shutDown();
        }
    }

    /** The processor time of this program and of the server, which on a busy machine tells more than the clock. */
    private Cpu cpu() throws Exception {
        Path pid = Path.of(server.value("show data_directory", ResultSet::getString), "postmaster.pid");
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                .orElseThrow();
        return new Cpu(millis(Stream.of(ProcessHandle.current())), millis(server.children()));
    }

    private static long millis(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private record Cpu(long program, long server) {

        Cpu since(Cpu before) {
            return new Cpu(program - before.program, server - before.server);
        }

        long millis() {
            return program + server;
        }

        @Override
        public String toString() {
            return program + " + " + server + " ms";
        }
    }
}
