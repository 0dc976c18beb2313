package chronicle.bench.peer;

import chronicle.bench.BenchServer;
import chronicle.command.postgres.JournalRow;
import chronicle.command.postgres.JournalRows;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.jdbc.testkit.javadsl.SchemaUtils;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.persistence.query.Sequence;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Pekko Persistence with its JDBC journal: persistent actors that decide nothing, and its query for all that they wrote. */
public final class Pekko implements AutoCloseable {
    private static final int ACTORS = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String TAG = "line";

    private final BenchServer server;
    private final String database;
    private final ActorSystem<Void> system;
    private final JdbcReadJournal reading;
    private final List<ActorRef<Recording>> actors;
    private final AtomicLong next = new AtomicLong();

    /** On a database of the bench's server, in tables that it makes. */
    public Pekko(BenchServer server, String database) {
        this.server = server;
        this.database = database;
        system = ActorSystem.create(Behaviors.empty(), "bench", config(server.url(database)));
        SchemaUtils.createIfNotExists(system).toCompletableFuture().join();
        reading = PersistenceQuery.get(system).getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
        actors = IntStream.range(0, ACTORS)
                .mapToObj(number ->
                        system.systemActorOf(new Scribe("scribe-" + number), "scribe-" + number, Props.empty()))
                .toList();
    }

    private static Config config(String url) {
        return ConfigFactory.parseMap(Map.ofEntries(
                        Map.entry("pekko.loglevel", "WARNING"),
                        Map.entry("pekko.loggers", List.of("org.apache.pekko.event.slf4j.Slf4jLogger")),
                        Map.entry("pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off"),
                        Map.entry("pekko.persistence.journal.plugin", "jdbc-journal"),
                        Map.entry("pekko.persistence.snapshot-store.plugin", "jdbc-snapshot-store"),
                        Map.entry("pekko.actor.serializers.line", Line.Bytes.class.getName()),
                        Map.entry(
                                "pekko.actor.serialization-bindings",
                                Map.of("\"" + Line.class.getName() + "\"", "line")),
                        Map.entry("jdbc-journal.use-shared-db", "slick"),
                        Map.entry("jdbc-read-journal.use-shared-db", "slick"),
                        Map.entry("jdbc-snapshot-store.use-shared-db", "slick"),
                        Map.entry(
                                "pekko-persistence-jdbc.shared-databases.slick.profile", "slick.jdbc.PostgresProfile$"),
                        Map.entry("pekko-persistence-jdbc.shared-databases.slick.db.url", url),
                        Map.entry("pekko-persistence-jdbc.shared-databases.slick.db.driver", "org.postgresql.Driver")))
                .withFallback(ConfigFactory.load());
    }

    /** Records a line of the journal; returns once it is on disk. */
    public void record(JournalRow row) {
        var line = new Line(row.type(), row.payload(), row.metadata());
        ActorRef<Recording> actor = actors.get((int) (next.getAndIncrement() % ACTORS));
        AskPattern.<Recording, Done>ask(actor, to -> new Recording(line, to), PATIENCE, system.scheduler())
                .toCompletableFuture()
                .join();
    }

    /** Takes over the lines of a journal in another database, as its actors would have written them, with a tag. */
    public void takeOver(String journal) throws SQLException, IOException {
        copy(journal, """
            select position, entry, revision, false, 'bench', 0, '', %d, type,
                int4send(octet_length(payload)) || payload || metadata
            from (select position, entry, revision, type, convert_to(payload::text, 'UTF8') payload,
                convert_to(metadata::text, 'UTF8') metadata from chronicle.journal order by position) line\
            """.formatted(Line.Bytes.IDENTIFIER), """
            event_journal (ordering, persistence_id, sequence_number, deleted, writer, write_timestamp, adapter_manifest,
                event_ser_id, event_ser_manifest, event_payload)\
            """);
        copy(
                journal,
                "select position, '" + TAG + "' from chronicle.journal order by position",
                "event_tag (event_id, tag)");
        server.execute(database, "analyze");
    }

    private void copy(String journal, String query, String table) throws SQLException, IOException {
        try (Connection from = server.connect(journal);
                Connection to = server.connect(database);
                InputStream rows =
                        new PGCopyInputStream(from.unwrap(PGConnection.class), "copy (" + query + ") to stdout")) {
            to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", rows);
        }
    }

    /** Reads and decodes all lines that were taken over, in their order; how many there were. */
    public long read() {
        return reading.currentEventsByTag(TAG, Offset.noOffset())
                .runFold(0L, (read, event) -> decode(event) > 0 ? read + 1 : read, system)
                .toCompletableFuture()
                .join();
    }

    private static long decode(EventEnvelope envelope) {
        var line = (Line) envelope.event();
        return JournalRows.line(
                        ((Sequence) envelope.offset()).value(),
                        Instant.ofEpochMilli(envelope.timestamp()),
                        (int) envelope.sequenceNr(),
                        line.type(),
                        line.payload(),
                        line.metadata())
                .position();
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }

    private record Recording(Line line, ActorRef<Done> recorded) {}

    private static final class Scribe extends EventSourcedBehavior<Recording, Line, Long> {
        Scribe(String name) {
            super(PersistenceId.ofUniqueId(name));
        }

        @Override
        public Long emptyState() {
            return 0L;
        }

        @Override
        public CommandHandler<Recording, Line, Long> commandHandler() {
            return (_, recording) ->
                    Effect().persist(recording.line()).thenReply(recording.recorded(), _ -> Done.getInstance());
        }

        @Override
        public EventHandler<Long, Line> eventHandler() {
            return (written, _) -> written + 1;
        }
    }
}
