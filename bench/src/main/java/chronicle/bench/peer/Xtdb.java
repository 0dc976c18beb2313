package chronicle.bench.peer;

import chronicle.bench.BenchServer;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import xtdb.api.DBBasis;
import xtdb.api.IXtdb;
import xtdb.api.IXtdbDatasource;
import xtdb.api.TransactionInstant;
import xtdb.api.XtdbDocument;
import xtdb.api.tx.Transaction;

/**
 * XTDB in this process: what is said of a subject is its document from a day on, as of any day and as known at any
 * transaction. Log and documents are on the same PostgreSQL, the index is in memory.
 */
public final class Xtdb implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Without this it throws where a day before 1970 is asked for as it was known before. */
    private static final String SWITCH = "XTDB_DISABLE_SPACE_FILLING_CURVE_INDEX";

    private final IXtdb node;
    private final NavigableMap<Long, TransactionInstant> times = new TreeMap<>();

    /** On an empty database of the bench's server. */
    public Xtdb(BenchServer server, String database) {
        if (!"true".equals(System.getenv(SWITCH))) {
            throw new IllegalStateException("XTDB is asked about days before 1970: set " + SWITCH + "=true");
        }
        node = IXtdb.startNode(Map.of(
                "pool",
                        Map.of(
                                "xtdb/module", "xtdb.jdbc/->connection-pool",
                                "dialect", Map.of("xtdb/module", "xtdb.jdbc.psql/->dialect"),
                                "db-spec", Map.of("jdbcUrl", server.url(database))),
                "xtdb/tx-log", Map.of("xtdb/module", "xtdb.jdbc/->tx-log", "connection-pool", "pool"),
                "xtdb/document-store", Map.of("xtdb/module", "xtdb.jdbc/->document-store", "connection-pool", "pool")));
    }

    /** Puts lines with one transaction; they can be asked for after {@link #await}. */
    public void record(List<Said> lines) {
        Transaction.Builder transaction = Transaction.builder();
        for (Said line : lines) {
            transaction.put(
                    XtdbDocument.builder(line.subject())
                            .put("position", line.position())
                            .put("payload", line.payload())
                            .build(),
                    date(line.day()));
        }
        times.put(lines.getLast().position(), node.submitTx(transaction.build()));
    }

    /** Waits until all that was put is in the index. */
    public void await() {
        node.awaitTx(times.lastEntry().getValue(), PATIENCE);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The position of the line that says what is so of a subject on a day. */
    public long now(String subject, LocalDate day) {
        return position(node.db(date(day)), subject);
    }

    /** The same for whoever may miss nothing that anyone has put by now: asks the log first, and waits for the index. */
    public long surelyNow(String subject, LocalDate day) {
        node.awaitTx(node.latestSubmittedTx(), PATIENCE);
        return now(subject, day);
    }

    /** The same, as known at a position: after all transactions up to it. */
    public long then(String subject, LocalDate day, long position) {
        return position(
                node.db(new DBBasis(date(day), times.floorEntry(position).getValue())), subject);
    }

    private static long position(IXtdbDatasource database, String subject) {
        return (Long) Objects.requireNonNull(database.entity(subject).get("position"));
    }

    @Override
    public void close() throws IOException {
        node.close();
    }
}
