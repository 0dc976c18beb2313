package chronicle.app.measure;

import chronicle.command.axon.JournalEngine;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalWriter;
import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * How fast views are told anew, in one run with what they are held against: one hand-written thread that copies the same
 * beliefs, and a reset of Axon's own tracking processor as it is shipped. Run {@code main} by its class name.
 */
final class ReplayMeasurement {
    private static final Timeline<?> VIEW = new Aid();
    private static final int REMEMBERED = 1_000_000;
    private static final Duration COMMIT = Duration.ofSeconds(10);

    private final MeasuredServer server;
    private final int events;
    private final Workshop workshop;

    private ReplayMeasurement(MeasuredServer server, int events) {
        this.server = server;
        this.events = events;
        this.workshop = new Workshop(server.database(), REMEMBERED, COMMIT);
    }

    /**
     * Prints events a second. Arguments: events; subjects; rounds; what the journal is about, {@code aid} or {@code all};
     * how many events Axon's processor is given.
     */
    public static void main(String[] arguments) throws Exception {
        int events = argument(arguments, 0, 100_000);
        int subjects = argument(arguments, 1, 2_000);
        int rounds = argument(arguments, 2, 2);
        MeasuredJournal.About about = MeasuredJournal.About.valueOf(
                arguments.length > 3 ? arguments[3].toUpperCase(Locale.ROOT) : MeasuredJournal.About.AID.name());
        int reset = argument(arguments, 4, 10_000);
        try (MeasuredServer server = MeasuredServer.start()) {
            ReplayMeasurement measurement = new ReplayMeasurement(server, events);
            new MeasuredJournal(server.database(), about).fill(events, subjects);
            server.execute("vacuum analyze chronicle.journal");
            for (int round = 1; round <= rounds; round++) {
                measurement.round(round, round == rounds ? Math.min(reset, events) : 0);
            }
        }
    }

    private static int argument(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    private void round(int round, int reset) throws Exception {
        Built one = built("one " + round, List.of(VIEW));
        HandWritten hand = new HandWritten(server);
        String table =
                "chronicle.belief_" + VIEW.name() + "_" + one.copies.getFirst().number();
        long beliefs = server.number("select count(*) from " + table);
        Path rows = hand.dump(table);
        server.execute("create table chronicle.copied (like " + table + ")");
        server.execute("checkpoint");
        double copied = hand.copy(events, rows, "chronicle.copied");
        double indexed = indexed();
        server.execute("drop table chronicle.copied");
        Files.delete(rows);
        System.out.printf(
                Locale.ROOT,
                "round %d, %,d events, %,d beliefs of one view: told anew %,.0f events/s (filling %.1f s, indexing"
                        + " %.1f s), by hand %,.0f events/s without indexes, %,.0f with them; ratio %.2f and %.2f%n",
                round,
                events,
                beliefs,
                events / one.seconds(),
                one.filling,
                one.indexing,
                events / copied,
                events / (copied + indexed),
                copied / one.filling,
                (copied + indexed) / one.seconds());
        Built all = built("all " + round, Timelines.all());
        System.out.printf(
                Locale.ROOT,
                "round %d, all %d views in one pass: %,.0f events/s (filling %.1f s, indexing %.1f s), heap %,d MB%n",
                round,
                Timelines.all().size(),
                events / all.seconds(),
                all.filling,
                all.indexing,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        if (reset > 0) {
            double rate = axon(reset);
            System.out.printf(
                    Locale.ROOT,
                    "Axon's resetTokens, over %,d events: %,.0f events/s; one view told anew is %.0f times as fast%n",
                    reset,
                    rate,
                    events / one.seconds() / rate);
        }
        Stream.concat(one.copies.stream(), all.copies.stream()).forEach(workshop::drop);
    }

    private double indexed() throws Exception {
        long start = System.nanoTime();
        server.execute("set maintenance_work_mem = '128MB'; create unique index on chronicle.copied (subject,"
                + " lower(valid)) where upper_inf(known); create index on chronicle.copied (subject, lower(valid),"
                + " upper(known)) where not upper_inf(known); analyze chronicle.copied");
        return (System.nanoTime() - start) / 1e9;
    }

    /** Copies that were filled, in how many seconds. */
    private record Built(List<chronicle.query.postgres.Copy> copies, double filling, double indexing) {
        double seconds() {
            return filling + indexing;
        }
    }

    private Built built(String operation, List<Timeline<?>> views) throws Exception {
        Map<Timeline<?>, Copies.Told> begun = new LinkedHashMap<>();
        views.forEach(view -> begun.put(view, workshop.begin(view, operation)));
        server.execute("checkpoint");
        Watch watch = new Watch();
        if (!workshop.fill(begun, watch)) {
            throw new IllegalStateException("not filled");
        }
        double all = watch.seconds();
        double filling = watch.indexing > 0 ? watch.indexing : all;
        return new Built(begun.values().stream().map(Copies.Told::copy).toList(), filling, all - filling);
    }

    private static final class Watch implements Onlooker {
        private final long start = System.nanoTime();
        private double indexing;

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }

        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public void sees(String step, long done, long total) {
            if (step.equals("indexing") && indexing == 0) {
                indexing = seconds();
            }
        }
    }

    private double axon(int reset) throws Exception {
        JournalReader reader = new JournalReader(server.database());
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new JournalEngine(reader, new JournalWriter(server.database(), JournalLimits.USUAL)))
                .build();
        try {
            return new ResetTokens(server, store, VIEW).eventsPerSecond(reset);
        } finally {
            store.shutDown();
        }
    }
}
