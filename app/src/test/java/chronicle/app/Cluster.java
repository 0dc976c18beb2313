package chronicle.app;

import static org.awaitility.Awaitility.await;

import chronicle.app.rest.Client;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A database of its own, for nodes in processes of their own, and those who write to them. */
public final class Cluster implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String[] PARTIES = {"FR", "GB", "IT", "RU", "TR", "US"};

    private final EmbeddedPostgres server;
    private final Path folder;
    private final Queue<String> stored = new ConcurrentLinkedQueue<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean writing = true;

    private Cluster(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** A server with an empty database. */
    public static Cluster start() throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/chronicles")), "cluster");
        var cluster = new Cluster(EmbeddedPostgres.start(), folder);
        cluster.rows("create role nodes login superuser");
        return cluster;
    }

    /** Starts a node, and waits until it can be asked. */
    public ForkedChronicle node(String name, Map<String, String> environment) throws IOException {
        return ForkedChronicle.on(
                folder.resolve(name),
                environment,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                "--spring.datasource.username=nodes");
    }

    /** Starts nodes, all at once. */
    public List<ForkedChronicle> nodes(Map<String, Map<String, String>> environments) throws Exception {
        List<Future<ForkedChronicle>> begun = new ArrayList<>();
        environments.forEach((name, environment) -> begun.add(writers.submit(() -> node(name, environment))));
        List<ForkedChronicle> nodes = new ArrayList<>();
        for (var node : begun) {
            nodes.add(node.get());
        }
        return nodes;
    }

    /** Has somebody write to a node until it is gone, or the writing is over. */
    public void write(ForkedChronicle node, String name) throws IOException {
        var http = node.client();
        writers.submit(() -> {
            for (int i = 0; writing && recorded(http, name + "-" + i, PARTIES[i % PARTIES.length]); i++) {
                stored.add(name + "-" + i);
            }
        });
    }

    /** Ends the writing; the entries that nodes said were stored. */
    public List<String> written() throws InterruptedException {
        writing = false;
        writers.shutdown();
        await().atMost(LONG).until(writers::isTerminated);
        return List.copyOf(stored);
    }

    /** How many entries nodes said were stored by now. */
    public int stored() {
        return stored.size();
    }

    private static boolean recorded(Client http, String id, String to) {
        try {
            return http.post("/api/v1/entries", """
                {"id": "%s", "kind": "visit-paid", "on": "2024-05-01",
                 "event": {"visitor": "%s", "from": "DE", "to": "%s"}, "sources": [{"title": "a test"}]}\
                """.formatted(id, id, to)).status() == 201;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    /** How much each node works at, greatest first. */
    public List<Integer> shares() throws SQLException {
        return rows("select count(*) from chronicle.token where owner is not null group by owner order by 1 desc")
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** Waits until the nodes that live share what there is like that. */
    public void awaitShares(Integer... shares) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(10)).until(() -> shares().equals(List.of(shares)));
    }

    /** The first column of a query's rows, or nothing of a statement. */
    public List<String> rows(String sql) throws SQLException {
        try (var connection = database().getConnection();
                var statement = connection.createStatement()) {
            List<String> read = new ArrayList<>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        read.add(rows.getString(1));
                    }
                }
            }
            return read;
        }
    }

    /** The database that the nodes share. */
    public DataSource database() {
        return server.getPostgresDatabase();
    }

    @Override
    public void close() throws IOException {
        writing = false;
        writers.shutdownNow();
        server.close();
    }
}
