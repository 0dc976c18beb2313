package chronicle.command.postgres;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The two statements of the writer, on its own connection, which commits each of them by itself. */
final class GroupInsert implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(GroupInsert.class.getName());

    // One statement, one round trip, one commit: the head's row lock is never held while a node thinks.
    private static final String STORE = """
        with head as (
            update chronicle.journal_head
            set position = position + ?, recorded_at = greatest(clock_timestamp(), recorded_at)
            returning position - ? as before, recorded_at
        ), stored as (
            insert into chronicle.journal
                (position, id, entry, revision, recorded_at, type, payload, metadata, idempotency_key)
            select head.before + line.number, line.id, line.entry, line.revision, head.recorded_at, line.type,
                convert_from(line.payload, 'UTF8')::jsonb, convert_from(line.metadata, 'UTF8')::jsonb, line.key
            from head, unnest(?::uuid[], ?::text[], ?::integer[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
                with ordinality as line (id, entry, revision, type, payload, metadata, key, number)
        )
        select before, recorded_at from head
        """;
    private static final String FIND =
            "select id, position, recorded_at from chronicle.journal where id = any (?::uuid[])";

    private final Connection connection;
    private final PreparedStatement store;
    private final PreparedStatement find;

    private GroupInsert(Connection connection) throws SQLException {
        this.connection = connection;
        this.store = connection.prepareStatement(STORE);
        this.find = connection.prepareStatement(FIND);
    }

    /** Takes a connection over, which answers within {@code patience} from now on, and only what is on disk. */
    static GroupInsert on(Connection connection, Duration patience) throws SQLException {
        try {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('synchronous_commit', 'on', false)"
                        + " where current_setting('synchronous_commit') in ('off', 'local')");
                // There is one way to insert, and planning it for each group takes as long as doing it.
                statement.execute("set plan_cache_mode = force_generic_plan");
                warnIfNotDurable(statement);
            }
            return new GroupInsert(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void warnIfNotDurable(Statement statement) throws SQLException {
        try (ResultSet fsync = statement.executeQuery("select current_setting('fsync')")) {
            if (fsync.next() && fsync.getString(1).equals("off")) {
                LOG.log(WARNING, "The database runs with fsync off: what is acknowledged may not survive a power cut");
            }
        }
    }

    /** Stores rows, in this order, or none of them, and says where they stand. */
    List<Placed> store(List<JournalRow> rows) throws SQLException {
        store.setLong(1, rows.size());
        store.setLong(2, rows.size());
        store.setArray(3, array("uuid", rows, JournalRow::id));
        store.setArray(4, array("text", rows, JournalRow::entry));
        store.setObject(5, rows.stream().mapToInt(JournalRow::revision).toArray());
        store.setArray(6, array("text", rows, JournalRow::type));
        store.setObject(7, rows.stream().map(JournalRow::payload).toArray(byte[][]::new));
        store.setObject(8, rows.stream().map(JournalRow::metadata).toArray(byte[][]::new));
        store.setArray(9, array("text", rows, row -> row.idempotencyKey().orElse(null)));
        try (ResultSet head = store.executeQuery()) {
            head.next();
            long before = head.getLong(1);
            Instant recordedAt = head.getObject(2, OffsetDateTime.class).toInstant();
            List<Placed> places = new ArrayList<>(rows.size());
            for (int i = 1; i <= rows.size(); i++) {
                places.add(new Placed(before + i, recordedAt));
            }
            return places;
        }
    }

    /** Where those of these rows stand that are stored. */
    Map<UUID, Placed> find(List<JournalRow> rows) throws SQLException {
        find.setArray(1, array("uuid", rows, JournalRow::id));
        try (ResultSet found = find.executeQuery()) {
            Map<UUID, Placed> places = new HashMap<>();
            while (found.next()) {
                places.put(
                        found.getObject(1, UUID.class),
                        new Placed(
                                found.getLong(2),
                                found.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return places;
        }
    }

    private Array array(String type, List<JournalRow> rows, Function<JournalRow, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    boolean broken() {
        try {
            return connection.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }

    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException _) {
            // it is as gone as it can be
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // it is as gone as it can be
        }
    }
}
