package chronicle.app.operations;

import chronicle.app.operations.Operation.State;
import chronicle.app.operations.Operation.Word;
import chronicle.app.operations.OperationRefused.Why;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The operations in the database. */
@Component
@DependsOnDatabaseInitialization
final class OperationStore {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> TREES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    OperationStore(JdbcTemplate sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Adds one that is to be carried out, with all that it has in hand. */
    void add(
            String id,
            String kind,
            List<String> views,
            Map<String, Object> options,
            List<String> holds,
            Request request) {
        transaction.executeWithoutResult(_ -> {
            sql.update("""
                insert into chronicle.operation (id, kind, views, options, state, asked_by)
                values (?, ?, ?, ?::json, 'running', ?)\
                """, id, kind, views.toArray(String[]::new), JSON.writeValueAsString(options), request.by());
            keep(request, id);
            hold(id, holds);
        });
    }

    private void hold(String id, List<String> holds) {
        for (String held : holds) {
            try {
                sql.update("insert into chronicle.operation_hold values (?, ?)", held, id);
            } catch (DuplicateKeyException taken) {
                throw new OperationRefused(
                        Why.RUNNING,
                        "another operation has that in hand (" + held + "); wait until it has ended, or cancel it");
            }
        }
    }

    /** Keeps the key of a request; a repetition that comes at the same time waits for this one, and is refused. */
    private void keep(Request request, String id) {
        request.key()
                .ifPresent(key -> sql.update(
                        "insert into chronicle.operation_request values (?, ?, ?)",
                        key,
                        request.fingerprint().orElse(""),
                        id));
    }

    /**
     * The operation that a request under the same key was about.
     *
     * @throws OperationRefused if that was another request
     */
    Optional<Operation> under(Request request) {
        return request.key()
                .flatMap(key -> sql
                        .query(
                                "select operation, fingerprint from chronicle.operation_request where idempotency_key"
                                        + " = ?",
                                (row, _) -> {
                                    if (!row.getString("fingerprint")
                                            .equals(request.fingerprint().orElse(""))) {
                                        throw new OperationRefused(
                                                Why.KEY_REUSED,
                                                "another request was made under this key; a new one needs its own");
                                    }
                                    return row.getString("operation");
                                },
                                key)
                        .stream()
                        .findFirst())
                .flatMap(this::find);
    }

    Optional<Operation> find(String id) {
        return sql.query("select * from chronicle.operation where id = ?", (row, _) -> read(row), id).stream()
                .findFirst();
    }

    /** All of them, the last one first. */
    List<Operation> all() {
        return sql.query("select * from chronicle.operation order by asked_at desc, id", (row, _) -> read(row));
    }

    /** Those that are to be carried out, the first asked for first. */
    List<String> running() {
        return sql.query(
                "select id from chronicle.operation where state = 'running' order by asked_at",
                (row, _) -> row.getString(1));
    }

    /** Those that were changed since an instant. */
    List<Operation> changedSince(Instant instant) {
        return sql.query(
                "select * from chronicle.operation where changed_at >= ? order by changed_at",
                (row, _) -> read(row),
                instant.atOffset(ZoneOffset.UTC));
    }

    /** Whether it is still to be carried out. */
    boolean goesOn(String id) {
        return Boolean.TRUE.equals(sql.queryForObject(
                "select state = 'running' from chronicle.operation where id = ?", Boolean.class, id));
    }

    /** Says that a node works at it. */
    void begin(String id, String node) {
        sql.update("update chronicle.operation set node = ? where id = ?", node, id);
    }

    /** Keeps how far it is; false if it is not to be carried out any more. */
    boolean progress(String id, Optional<String> step, long done, long total, double rate) {
        return sql.update("""
            update chronicle.operation set step = ?, done = ?, total = ?, rate = ?
            where id = ? and state = 'running'\
            """, step.orElse(null), done, total, rate, id) == 1;
    }

    void found(String id, long differences, List<Map<String, Object>> examples, long sampled) {
        sql.update(
                "update chronicle.operation set differences = ?, examples = ?::json, sampled = ? where id = ?",
                differences,
                JSON.writeValueAsString(examples),
                sampled,
                id);
    }

    /** Ends it or has it wait, if it is running still. What it had in hand is free once it has ended. */
    boolean end(String id, State state, Optional<String> failure) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean waits = state == State.WAITING;
            int ended = sql.update("""
                update chronicle.operation set state = ?, failure = ?, step = case when ? then step end,
                    ended_at = case when ? then null else clock_timestamp() end
                where id = ? and (state = 'running' or state = 'waiting' and ? = 'cancelled')\
                """, name(state), failure.orElse(null), waits, waits, id, name(state));
            if (ended == 1 && !waits) {
                sql.update("delete from chronicle.operation_hold where operation = ?", id);
            }
            return ended == 1;
        }));
    }

    /** Has it carried out again, with a word; false if it is running already. */
    boolean say(String id, Word word, List<String> holds, Request request) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            int told = sql.update("""
                update chronicle.operation set state = 'running', word = ?, failure = null, ended_at = null
                where id = ? and state <> 'running'\
                """, name(word), id);
            if (told == 1) {
                sql.update("delete from chronicle.operation_hold where operation = ?", id);
                hold(id, holds);
                keep(request, id);
            }
            return told == 1;
        }));
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Operation read(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        long done = row.getLong("done");
        long total = row.getLong("total");
        double rate = row.getDouble("rate");
        return new Operation(
                row.getString("id"),
                row.getString("kind"),
                texts(row.getArray("views")),
                JSON.readValue(row.getString("options"), TREE),
                state,
                Optional.ofNullable(row.getString("word")).map(word -> Word.valueOf(word.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(row.getString("step")),
                done,
                total,
                total > 0 ? Math.floor(1000.0 * done / total) / 10 : 0,
                rate,
                state == State.RUNNING && rate > 0
                        ? Optional.of((long) Math.ceil((total - done) / rate))
                        : Optional.empty(),
                row.getLong("differences"),
                JSON.readValue(row.getString("examples"), TREES),
                row.getLong("sampled"),
                instant(row, "asked_at").orElseThrow(),
                row.getString("asked_by"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("node")),
                Optional.ofNullable(row.getString("failure")),
                row.getLong("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
