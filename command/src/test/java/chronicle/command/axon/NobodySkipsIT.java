package chronicle.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chronicle.clocks.FakeTime;
import chronicle.command.postgres.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A transaction that drew a low number stays open while others append, a processor is stopped meanwhile, and the clocks
 * of the nodes are two hours behind and ahead. Axon's own event store, as it is delivered, then never tells the late one:
 * by the clock of the one who reads, its gap timeout is over. Ours tells all.
 */
class NobodySkipsIT {

    private static final int EACH = 5;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(FakeTime.isThere(), "this needs Debian's package faketime");
        server = Server.start();
        StockStore.create(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void the_stock_event_store_loses_what_commits_late() throws Exception {
        try (Nodes nodes = Nodes.running("stock")) {
            nodes.beginAndStopReading();
            Connection late = StockStore.held(server, "late");
            nodes.write();
            nodes.await("stored", 2 * EACH + 1);
            nodes.reader.order("start");
            nodes.reader.await("told", 2 * EACH + 1);
            late.commit();
            late.close();
            nodes.behind.order("last");
            await().atMost(LONG).until(() -> nodes.reader.said("told").contains("last"));

            assertThat(nodes.missing(stored("select aggregateidentifier from stock.domainevententry")))
                    .containsExactly("late");
        }
    }

    @Test
    void ours_tells_all_whatever_the_clocks_of_the_nodes_say() throws Exception {
        try (Nodes nodes = Nodes.running("ours")) {
            nodes.beginAndStopReading();
            Connection late = held("late");
            nodes.write();
            await().atMost(LONG).until(() -> server.waitingForTheHead() == 2);
            nodes.reader.order("start");
            late.commit();
            late.close();
            nodes.await("stored", 2 * EACH + 1);
            nodes.behind.order("last");
            await().atMost(LONG).until(() -> nodes.reader.said("told").contains("last"));

            assertThat(nodes.missing(stored("select entry from chronicle.journal")))
                    .isEmpty();
            assertThat(server.rows("select count(*), count(distinct position), max(position) from chronicle.journal"))
                    .containsExactly("13 13 13");
            assertThat(server.rows("""
                select bool_and(recorded_at >= before) and bool_and(recorded_at between now() - interval '5 minutes' and now())
                from (select recorded_at, lag(recorded_at, 1, recorded_at) over (order by position) as before
                    from chronicle.journal) line\
                """))
                    .as("recorded time goes on, and is the database's")
                    .containsExactly("t");
            assertThat(nodes.behind.said("at").stream().map(Instant::parse))
                    .as("what the nodes are told of it")
                    .isSorted();
        }
    }

    private static List<String> stored(String sql) {
        return server.rows(sql);
    }

    /** A line of the journal whose transaction stays open. */
    private static Connection held(String entry) throws SQLException {
        Connection connection = server.owner().getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("""
            with head as (update chronicle.journal_head set position = position + 1, recorded_at = clock_timestamp()
                returning position, recorded_at)
            insert into chronicle.journal (position, id, entry, revision, recorded_at, type, payload, metadata)
            select head.position, gen_random_uuid(), '%1$s', 1, head.recorded_at, type,
                jsonb_set(payload, '{entry}', '"%1$s"'), metadata
            from head, chronicle.journal where journal.position = 1\
            """.formatted(entry));
        return connection;
    }

    /** One writes two hours behind, one two hours ahead; one reads two hours ahead. */
    private record Nodes(Clocked behind, Clocked ahead, Clocked reader) implements AutoCloseable {

        static Nodes running(String engine) throws IOException {
            return new Nodes(
                    Clocked.running(engine, "-2h"), Clocked.running(engine, "+2h"), Clocked.running(engine, "+2h"));
        }

        void beginAndStopReading() {
            all().forEach(Clocked::awaitClock);
            reader.order("start");
            ahead.order("first");
            reader.await("told", 1);
            reader.order("stop");
            reader.await("stopped", 1);
        }

        void write() {
            for (int i = 0; i < EACH; i++) {
                behind.order("behind-" + i);
                ahead.order("ahead-" + i);
            }
        }

        void await(String what, int times) {
            org.awaitility.Awaitility.await()
                    .atMost(LONG)
                    .until(() -> behind.said(what).size() + ahead.said(what).size() >= times);
        }

        TreeSet<String> missing(List<String> stored) {
            TreeSet<String> missing = new TreeSet<>(stored);
            missing.removeAll(reader.said("told"));
            return missing;
        }

        private Stream<Clocked> all() {
            return Stream.of(behind, ahead, reader);
        }

        @Override
        public void close() {
            all().forEach(Clocked::kill);
        }
    }

    private record Clocked(Process process, Path log, Duration off) {

        static Clocked running(String engine, String off) throws IOException {
            Path log = Files.createTempFile("clocked", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    ClockedNode.class.getName(),
                    engine,
                    Integer.toString(server.port())));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(FakeTime.environment(off));
            return new Clocked(builder.start(), log, Duration.parse("PT" + off.replace("+", "")));
        }

        /** Waits until it is there, with the clock that it is to have. */
        void awaitClock() {
            await("ready", 1);
            assertThat(Duration.between(
                                    Instant.now(),
                                    Instant.ofEpochMilli(
                                            Long.parseLong(said("ready").getFirst())))
                            .minus(off)
                            .abs())
                    .isLessThan(Duration.ofMinutes(5));
        }

        void order(String what) {
            try {
                process.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException e) {
                throw new IllegalStateException(text(), e);
            }
        }

        List<String> said(String what) {
            return text().lines()
                    .filter(line -> line.startsWith(what + " "))
                    .map(line -> line.substring(what.length() + 1))
                    .toList();
        }

        void await(String what, int times) {
            org.awaitility.Awaitility.await(what + ", see " + log)
                    .atMost(LONG)
                    .until(() -> said(what).size() >= times);
        }

        private String text() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void kill() {
            process.destroyForcibly();
        }
    }
}
