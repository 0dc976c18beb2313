package chronicle.command;

import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.axon.Node;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.JournalRow;
import chronicle.command.postgres.JournalRows;
import chronicle.command.postgres.Server;
import chronicle.events.ChronicleEvent.EntryRecorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How many recordings a second go through {@code Commands}, against single-row insert-and-commit of the same row over as
 * many connections, in turns within one run, on a durable server. Arguments: clients (32), seconds of a window (2),
 * rounds (5).
 */
final class AppendMeasurement {

    private static final String RAW = """
        insert into chronicle.raw (position, id, entry, revision, recorded_at, type, payload, metadata)
        values (?, ?, ?, ?, ?, ?, convert_from(?, 'UTF8')::jsonb, convert_from(?, 'UTF8')::jsonb)
        """;
    private static final AtomicLong POSITION = new AtomicLong();
    private static final AtomicLong ENTRY = new AtomicLong();

    private AppendMeasurement() {}

    private interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    private interface Clients {
        Client next() throws SQLException;
    }

    static void main(String[] arguments) throws Exception {
        int clients = argument(arguments, 0, 32);
        int seconds = argument(arguments, 1, 2);
        int rounds = argument(arguments, 2, 5);
        try (Server server = Server.start()) {
            server.execute("create table chronicle.raw (like chronicle.journal including all)");
            server.execute("grant insert on chronicle.raw to " + Server.APPLICATION);
            PGSimpleDataSource database = server.application();
            try (Node node = new Node(database, JournalLimits.USUAL)) {
                Clients raw = () -> raw(database.getConnection());
                Clients commands = () -> () -> node.commands().send(recording());
                rate(clients, 2 * seconds, raw);
                rate(clients, 4 * seconds, commands);
                List<Double> raws = new ArrayList<>();
                List<Double> throughCommands = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    raws.add(rate(clients, seconds, raw));
                    throughCommands.add(rate(clients, seconds, commands));
                }
                double rawRate = median(raws);
                double rate = median(throughCommands);
                System.out.printf(
                        "clients %d: raw %.0f/s, commands %.0f/s, ratio %.2f %s %s%n",
                        clients, rawRate, rate, rate / rawRate, raws, throughCommands);
                System.out.println("rows per commit: "
                        + server.rows("select round(count(*)::numeric / count(distinct recorded_at), 1) from"
                                + " chronicle.journal"));
                System.out.println("fsync, synchronous_commit: "
                        + server.rows("select current_setting('fsync'), current_setting('synchronous_commit')"));
            }
        }
    }

    private static RecordEntry recording() {
        return new RecordEntry("entry-" + ENTRY.incrementAndGet(), Happenings.bakuEmbassyOpened(), Happenings.editor());
    }

    private static Client raw(Connection connection) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(RAW);
        return new Client() {
            @Override
            public void once() throws SQLException {
                JournalRow row = JournalRows.row(
                        UUID.randomUUID(),
                        new EntryRecorded("raw-" + ENTRY.incrementAndGet(), Happenings.bakuEmbassyOpened()),
                        1,
                        "mission-opened",
                        Happenings.editor());
                insert.setLong(1, POSITION.incrementAndGet());
                insert.setObject(2, row.id());
                insert.setString(3, row.entry());
                insert.setInt(4, row.revision());
                insert.setObject(5, OffsetDateTime.now());
                insert.setString(6, row.type());
                insert.setBytes(7, row.payload());
                insert.setBytes(8, row.metadata());
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static double rate(int clients, int seconds, Clients make) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        LongAdder done = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = make.next();
            threads.add(Thread.ofVirtual().start(() -> {
                try (client) {
                    while (!stop.get()) {
                        client.once();
                        done.increment();
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        long start = System.nanoTime();
        long before = done.sum();
        TimeUnit.SECONDS.sleep(seconds);
        double rate = (done.sum() - before) * 1e9 / (System.nanoTime() - start);
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        return Math.rint(rate);
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
