package chronicle.bench;

import chronicle.bench.synthetic.BulkLoad;
import chronicle.bench.synthetic.Synthetic;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** Where questions are asked: the server, and the chronicles on it. One program runs at a time. */
public final class Stage implements AutoCloseable {
    private final BenchServer server;
    private final int size;
    private Optional<Program> running = Optional.empty();

    private Stage(BenchServer server, int size) {
        this.server = server;
        this.size = size;
    }

    /** A stage on a folder, for chronicles of so many entries. */
    static Stage on(Path folder, int size) throws IOException {
        return new Stage(BenchServer.on(folder), size);
    }

    /** The same server, for chronicles of another size. */
    Stage of(int other) {
        return new Stage(server, other);
    }

    /** How many entries the chronicle has that the question is asked of. */
    public int size() {
        return size;
    }

    /** The server. */
    public BenchServer server() {
        return server;
    }

    /** The program on a chronicle of the stage's size, all of which is told. What a question changes there stays. */
    public Program program() throws IOException, SQLException, InterruptedException {
        String name = "told_" + size;
        boolean loaded = server.has(name);
        if (!loaded) {
            load(name, size);
        }
        Program program = program(name);
        program.awaitViews();
        if (!loaded) {
            server.execute(name, "vacuum analyze", "checkpoint");
        }
        return program;
    }

    /** The program on a copy of a chronicle of the stage's size, which a question may change. */
    public Program scratch() throws IOException, SQLException, InterruptedException {
        String told = program().database();
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

    /** Makes a database with a chronicle of so many entries of which no view has told anything. */
    public void load(String name, int entries) throws SQLException {
        empty(name);
        try (HikariDataSource database = server.pool(name, 2)) {
            BulkLoad.load(database, new Synthetic(entries));
        }
    }

    /** Makes a database with all tables and no line in its journal. */
    public void empty(String name) throws SQLException {
        server.execute("postgres", "drop database if exists " + name, "create database " + name);
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
