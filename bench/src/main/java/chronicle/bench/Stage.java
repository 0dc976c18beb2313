package chronicle.bench;

import chronicle.bench.synthetic.BulkLoad;
import chronicle.bench.synthetic.Synthetic;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;

/** Where questions are asked: the server, and the chronicles on it. One program runs at a time. */
public final class Stage implements AutoCloseable {
    /** The most entries of a chronicle that is told live. */
    public static final int LIVE = 20_000;

    private static final int CONNECTIONS = 12;

    private final BenchServer server;
    private final List<Integer> sizes;
    private final Map<Integer, Telling> tellings = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private int size;
    private Optional<Program> running = Optional.empty();

    private Stage(BenchServer server, List<Integer> sizes) {
        this.server = server;
        this.sizes = List.copyOf(sizes);
        this.size = sizes.getFirst();
    }

    /**
     * What telling a whole chronicle took.
     *
     * @param live whether by the processors of a program that runs, rather than as a replay does before one starts
     * @param seconds from the first line to the last of the last view
     * @param heap bytes in use after a collection at the end, with all that the program remembers
     */
    public record Telling(boolean live, double seconds, long heap) {}

    /** A stage on a folder, for chronicles of so many entries each. */
    static Stage on(Path folder, List<Integer> sizes) throws IOException {
        return new Stage(BenchServer.on(folder), sizes);
    }

    /** From now on questions are asked of a chronicle of this size. */
    void enter(int entries) {
        size = entries;
    }

    /** How many entries the chronicle has that the question is asked of. */
    public int size() {
        return size;
    }

    /** The sizes of all chronicles. */
    public List<Integer> sizes() {
        return sizes;
    }

    /** The server. */
    public BenchServer server() {
        return server;
    }

    /** The program on a chronicle of the stage's size, all of which is told. What a question changes there stays. */
    public Program program() throws IOException, SQLException, InterruptedException {
        return program(told(size));
    }

    /** One more program, on a chronicle of another size. The one who asks closes it. */
    public Program beside(int entries) throws IOException, SQLException, InterruptedException {
        String told = told(entries);
        rest();
        return Program.on(server, told);
    }

    /** The name of the database with a chronicle of so many entries, all of which is told; made where there is none. */
    public String told(int entries) throws IOException, SQLException, InterruptedException {
        String name = "told_" + entries;
        if (!told.contains(name)) {
            if (server.has(name) && server.number(name, "select position from chronicle.journal_head") > 0) {
                program(name).awaitViews();
            } else {
                tellings.put(entries, tell(name, entries));
                server.execute(name, "vacuum analyze", "checkpoint");
            }
            told.add(name);
        }
        return name;
    }

    /**
     * Has a whole chronicle told. A small one comes at once while the program waits for something to be told; the views of a
     * large one are told before the program starts.
     */
    private Telling tell(String name, int entries) throws IOException, SQLException, InterruptedException {
        empty(name);
        boolean live = entries <= LIVE;
        if (live) {
            program(name);
        }
        long start;
        try (HikariDataSource database = server.pool(name, CONNECTIONS)) {
            BulkLoad.load(database, new Synthetic(entries));
            start = System.nanoTime();
            if (!live) {
                AtOnce.tell(database);
            }
        }
        program(name).awaitViews();
        double seconds = (System.nanoTime() - start) / 1e9;
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return new Telling(live, seconds, memory.getHeapMemoryUsage().getUsed());
    }

    /** What telling it took, if it was told in this run. */
    public Optional<Telling> telling(int entries) {
        return Optional.ofNullable(tellings.get(entries));
    }

    /** The program on a copy of a chronicle of the stage's size, which a question may change. */
    public Program scratch() throws IOException, SQLException, InterruptedException {
        String told = told(size);
        rest();
        server.execute("postgres", "drop database if exists scratch", "create database scratch template " + told);
        return program("scratch");
    }

    /** The program on a database that has the tables. */
    public Program program(String database) throws IOException {
        if (running.isPresent() && running.get().database().equals(database)) {
            return running.get();
        }
        rest();
        Program program = Program.on(server, database);
        running = Optional.of(program);
        return program;
    }

    /** Stops the program, if it runs. */
    public void rest() throws IOException {
        if (running.isPresent()) {
            running.get().close();
            running = Optional.empty();
        }
    }

    /** Makes a database with all tables and no line in its journal. */
    public void empty(String name) throws SQLException {
        server.fresh(name);
        try (HikariDataSource database = server.pool(name, 2)) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas("chronicle")
                    .defaultSchema("chronicle")
                    .placeholders(Map.of("application_role", BenchServer.USER))
                    .load()
                    .migrate();
        }
    }

    @Override
    public void close() throws IOException {
        rest();
        server.close();
    }
}
