package chronicle.app.measure;

import chronicle.command.axon.JournalEngine;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalRows;
import chronicle.command.postgres.JournalWriter;
import chronicle.query.axon.Settings;
import chronicle.query.axon.ViewProcessors;
import chronicle.query.timeline.Aid;
import chronicle.query.timeline.Timeline;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.postgresql.PGConnection;

/**
 * How fast one view catches up from the first event, against one hand-written thread that reads and decodes the same
 * journal with a cursor and copies the same beliefs into a like table. Run {@code main} by its class name.
 */
final class CatchUpMeasurement {

    private static final String COLUMNS =
            "(view, copy, subject, valid, known, certainty, status, qualified, truncated, answers)";
    private static final Timeline<?> VIEW = new Aid();
    private static final String TABLE = "chronicle.belief_" + VIEW.name() + "_1";

    private final HikariDataSource database;
    private final int events;

    private CatchUpMeasurement(HikariDataSource database, int events) {
        this.database = database;
        this.events = events;
    }

    /** Prints events a second of both, and their ratio; arguments: events, subjects, rounds, batch. */
    public static void main(String[] arguments) throws Exception {
        int events = argument(arguments, 0, 200_000);
        int subjects = argument(arguments, 1, 2_000);
        int rounds = argument(arguments, 2, 3);
        int batch = argument(arguments, 3, 5_000);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("logging_collector", "on")
                        .setLocaleConfig("locale", "C")
                        .start();
                HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            database.setMaximumPoolSize(20);
            CatchUpMeasurement measurement = new CatchUpMeasurement(database, events);
            measurement.execute(text("/db/migration/V1__journal.sql"));
            measurement.execute(text("/db/migration/V2__views.sql"));
            measurement.execute(text("/db/migration/V4__register.sql"));
            measurement.execute(text("/db/migration/V6__tree.sql"));
            measurement.execute(text("/db/migration/V9__copies.sql"));
            measurement.execute(text("/db/migration/V10__nodes.sql"));
            measurement.execute(text("/db/migration/V11__claims.sql"));
            new MeasuredJournal(database).fill(events, subjects);
            measurement.execute("vacuum analyze chronicle.journal");
            for (int round = 1; round <= rounds; round++) {
                measurement.round(round, batch);
            }
        }
    }

    private static int argument(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    private static String text(String resource) throws Exception {
        try (InputStream stream = CatchUpMeasurement.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("${application_role}", "postgres");
        }
    }

    private void round(int round, int batch) throws Exception {
        execute("truncate chronicle.belief, chronicle.progress, chronicle.subject, chronicle.subject_party,"
                + " chronicle.member, chronicle.token");
        execute("drop table if exists chronicle.copied");
        for (String other : new String[] {"entries", "tree"}) {
            execute("insert into chronicle.token values ('" + other + "', 0, '{\"globalIndex\":" + events
                    + "}', 'org.axonframework.eventhandling.GlobalSequenceTrackingToken',"
                    + " '1970-01-01T00:00:00Z', null)");
        }
        execute("checkpoint");
        Cpu before = cpu();
        double told = told(batch);
        Cpu toldCpu = cpu().since(before);
        long beliefs = number("select count(*) from " + TABLE);
        long bytes = number("select sum(octet_length(answers::text)) from " + TABLE);
        Path rows = dump();
        execute("create table chronicle.copied (like " + TABLE + " including all)");
        execute("checkpoint");
        before = cpu();
        double copied = copied(rows);
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
        JournalReader reader = new JournalReader(database);
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new JournalEngine(reader, new JournalWriter(database, JournalLimits.USUAL)))
                .fetchDelay(100)
                .build();
        Settings settings = new Settings("measured", batch, 1_000_000, Duration.ofSeconds(10));
        try (ViewProcessors processors = new ViewProcessors(database, store, List.of(VIEW), settings)) {
            long start = System.nanoTime();
            processors.start();
            while (number("select coalesce(max(position), 0) from chronicle.progress where view = '" + VIEW.name()
                            + "'")
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
        Path pid = Path.of(value("show data_directory", ResultSet::getString), "postmaster.pid");
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

    private Path dump() throws Exception {
        Path rows = Files.createTempFile("beliefs", ".copy");
        try (Connection connection = database.getConnection();
                OutputStream file = Files.newOutputStream(rows)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select view, copy, subject, valid, known, certainty, status, qualified,"
                                    + " truncated, answers from " + TABLE + " order by lower(known)) to stdout",
                            file);
        }
        return rows;
    }

    /** Reads and decodes the journal, and copies the beliefs, in one thread and one transaction. */
    private double copied(Path rows) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit = off");
            }
            long read = 0;
            try (PreparedStatement journal = connection.prepareStatement(
                    "select " + JournalRows.COLUMNS + " from chronicle.journal order by position")) {
                journal.setFetchSize(5_000);
                try (ResultSet lines = journal.executeQuery()) {
                    while (lines.next()) {
                        read += JournalRows.line(lines).position() > 0 ? 1 : 0;
                    }
                }
            }
            if (read != events) {
                throw new IllegalStateException("read " + read);
            }
            try (InputStream file = Files.newInputStream(rows)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy chronicle.copied " + COLUMNS + " from stdin", file, 1 << 16);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return value(sql, ResultSet::getLong);
    }

    private interface Column<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    private <T> T value(String sql, Column<T> column) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return column.read(row, 1);
        }
    }
}
