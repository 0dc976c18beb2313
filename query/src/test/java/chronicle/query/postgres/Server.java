package chronicle.query.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server with an empty journal and empty views, asked as the application asks it. */
public final class Server implements AutoCloseable {

    private static final String APPLICATION = "chronicle_app";
    private static final Path JOURNAL = Path.of("../command/src/main/resources/db/migration/V1__journal.sql");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final EmbeddedPostgres postgres;
    private final DataSource owner;
    private final DataSource application;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.owner = as("postgres");
        this.application = as(APPLICATION);
    }

    /** Starts a server and lays out the tables. */
    public static Server start() {
        try {
            Server server = new Server(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("logging_collector", "on")
                    .setLocaleConfig("locale", "C")
                    .start());
            server.execute("create role " + APPLICATION + " login");
            server.execute(text(JOURNAL));
            for (Path migration : migrations()) {
                server.execute(text(migration));
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of this module, in the order of their numbers. */
    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted(Comparator.comparingInt(Server::number)).toList();
        }
    }

    private static int number(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String text(Path migration) throws IOException {
        return Files.readString(migration).replace("${application_role}", APPLICATION);
    }

    /** The database as its owner sees it. */
    public DataSource owner() {
        return owner;
    }

    /** The database as the application sees it. */
    public DataSource application() {
        return application;
    }

    private DataSource as(String user) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {postgres.getPort()});
        database.setDatabaseName("postgres");
        database.setUser(user);
        return new Pool(database);
    }

    /** Runs statements as the owner. */
    public void execute(String sql) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything empty again, which only a test may have: the journal's guards are put aside for it. */
    public void empty() {
        execute("""
            begin;
            set local session_replication_role = replica;
            truncate chronicle.journal, chronicle.claim, chronicle.belief, chronicle.progress, chronicle.subject,
                chronicle.subject_party, chronicle.member, chronicle.entry_version, chronicle.relation, chronicle.relation_count,
                chronicle.tree_node, chronicle.tree_head, chronicle.tree_key, chronicle.token, chronicle.claim,
                chronicle.failure;
            update chronicle.journal_head set position = 0, recorded_at = '-infinity';
            commit\
            """);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
