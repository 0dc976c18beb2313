package chronicle.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import chronicle.app.imports.Import.State;
import chronicle.app.imports.ImportRefused.Why;
import chronicle.app.operations.Request;
import chronicle.events.Statement;
import chronicle.events.Titles;
import chronicle.seed.plan.Item;
import chronicle.seed.plan.Outcome;
import chronicle.seed.plan.Plan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The imports with their plans, in the database. */
@Component
@DependsOnDatabaseInitialization
final class ImportStore {
    private static final int BATCH = 1_000;
    private static final String COLUMNS = """
        i.id, i.source, i.edition, i.location, i.state, i.position, i.records, i.done, i.total, i.asked_at, i.asked_by,
        i.approved_by, i.failure, extract(epoch from coalesce(i.ended_at, clock_timestamp()) - i.approved_at) as seconds\
        """;

    private final JdbcTemplate sql;
    private final UploadTable uploads;
    private final TransactionTemplate transaction;
    private final DataSource database;

    ImportStore(JdbcTemplate sql, UploadTable uploads, TransactionTemplate transaction, DataSource database) {
        this.sql = sql;
        this.uploads = uploads;
        this.transaction = transaction;
        this.database = database;
    }

    /** Adds an import that is to be read, with the files that came with it; not if another one has its idempotency key. */
    boolean add(
            String id,
            String source,
            String edition,
            String location,
            Optional<Upload> upload,
            String by,
            Optional<String> key) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean added = sql.update("""
                insert into chronicle.import (id, source, edition, location, state, asked_by, idempotency_key)
                values (?, ?, ?, ?, 'reading', ?, ?) on conflict (idempotency_key) do nothing\
                """, id, source, edition, location, by, key.orElse(null)) == 1;
            if (added) {
                upload.ifPresent(files -> uploads.keep(id, files));
            }
            return added;
        }));
    }

    Optional<Import> under(String key) {
        return sql
                .query("select id from chronicle.import where idempotency_key = ?", (row, _) -> row.getString(1), key)
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    /**
     * The import that was approved by a request under the same key.
     *
     * @throws ImportRefused if that was another request
     */
    Optional<Import> approvedUnder(Request request) {
        return request.key()
                .flatMap(key -> sql
                        .query(
                                "select id, approval_fingerprint from chronicle.import where approval_key = ?",
                                (row, _) -> {
                                    if (!row.getString("approval_fingerprint")
                                            .equals(request.fingerprint().orElse(""))) {
                                        throw keyReused();
                                    }
                                    return row.getString("id");
                                },
                                key)
                        .stream()
                        .findFirst())
                .flatMap(this::find);
    }

    /** The refusal of a request under the key of another one. */
    static ImportRefused keyReused() {
        return new ImportRefused(Why.KEY_REUSED, "another request was made under this key; a new one needs its own");
    }

    Optional<Import> find(String id) {
        return sql
                .query("select " + COLUMNS + " from chronicle.import i where i.id = ?", (row, _) -> read(row), id)
                .stream()
                .findFirst();
    }

    /** The imports, the last one first. */
    List<Import> all() {
        return sql.query(
                "select " + COLUMNS + " from chronicle.import i order by i.asked_at desc, i.id", (row, _) -> read(row));
    }

    /** Those that are to be read or carried out, the first asked for first. */
    List<String> unfinished() {
        return sql.query(
                "select id from chronicle.import where state in ('reading', 'applying') order by asked_at",
                (row, _) -> row.getString(1));
    }

    /** Another import of a source that is being read or carried out. */
    Optional<String> running(String source) {
        return sql
                .query(
                        "select id from chronicle.import where state in ('reading', 'applying') and source = ?",
                        (row, _) -> row.getString(1),
                        source)
                .stream()
                .findFirst();
    }

    private Import read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        double seconds = row.getDouble("seconds");
        long done = row.getLong("done");
        return new Import(
                id,
                row.getString("source"),
                row.getString("edition"),
                row.getString("location"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                counts(id),
                row.getLong("position"),
                row.getInt("records"),
                done,
                row.getLong("total"),
                seconds > 0 ? Math.round(10 * done / seconds) / 10.0 : 0,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                Optional.ofNullable(row.getString("approved_by")),
                Optional.ofNullable(row.getString("failure")));
    }

    private Map<String, Integer> counts(String id) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : List.of(
                Outcome.NEW,
                Outcome.CHANGED,
                Outcome.GONE,
                Outcome.SAME,
                Outcome.MATCHED,
                Outcome.CONFLICTING,
                Outcome.BROKEN)) {
            counts.put(outcome.word(), 0);
        }
        sql.query(
                "select outcome, count(*) from chronicle.import_item where import = ? group by outcome",
                row -> {
                    counts.computeIfPresent(row.getString(1), (_, _) -> count(row));
                },
                id);
        return counts;
    }

    private static int count(ResultSet row) {
        try {
            return row.getInt(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a plan, instead of an earlier one. */
    void plan(String id, Plan plan, int records, long position) {
        List<Item> items = plan.items();
        String fingerprint = fingerprint(plan);
        transaction.executeWithoutResult(_ -> {
            int planned = sql.update("""
                update chronicle.import set state = 'planned', records = ?, position = ?, fingerprint = ?
                where id = ? and state in ('reading', 'planned')\
                """, records, position, fingerprint, id);
            if (planned == 0) {
                return;
            }
            sql.update("delete from chronicle.import_item where import = ?", id);
            for (int start = 0; start < items.size(); start += BATCH) {
                insert(id, start, items.subList(start, Math.min(start + BATCH, items.size())));
            }
        });
    }

    private void insert(String id, int before, List<Item> items) {
        int[] number = {before};
        sql.batchUpdate("""
            insert into chronicle.import_item
                (import, number, outcome, local_id, entry, claim, on_text, title, draft, differences, why, steps)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?::json)\
            """, items, items.size(), (PreparedStatement row, Item item) -> {
            Optional<Statement> draft = item.draft().map(said -> said.statement());
            row.setString(1, id);
            row.setInt(2, ++number[0]);
            row.setString(3, item.outcome().word());
            row.setString(4, item.localId());
            row.setString(5, item.entry().orElse(null));
            row.setBoolean(6, item.claim());
            row.setString(7, draft.map(said -> said.on().text()).orElse(null));
            row.setString(8, draft.map(said -> Titles.of(said.event())).orElse(null));
            row.setString(9, kept(item) ? draft.map(Trail::write).orElse(null) : null);
            row.setString(10, Trail.differences(item.differences()));
            row.setString(11, item.why().orElse(null));
            row.setString(12, Trail.steps(item.steps()));
        });
    }

    /** What is told as before need not be kept again. */
    private static boolean kept(Item item) {
        return item.outcome() != Outcome.SAME
                || item.why().isPresent()
                || !item.differences().isEmpty();
    }

    /** By which a plan is told from another one; the revisions that it has seen are no part of it. */
    static String fingerprint(Plan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Item item : plan.items()) {
                String line = item.outcome() + "\n" + item.localId() + "\n" + item.entry() + "\n" + item.claim() + "\n"
                        + item.differences() + "\n" + item.draft().map(said -> said.statement()) + "\n";
                digest.update(line.getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint of the plan that is kept. */
    Optional<String> fingerprint(String id) {
        return sql
                .query(
                        "select coalesce(fingerprint, '') from chronicle.import where id = ?",
                        (row, _) -> row.getString(1),
                        id)
                .stream()
                .findFirst();
    }

    /** Has a plan carried out, with these decisions about its conflicts; not if it is approved, or another by this key. */
    boolean approve(String id, Request request, List<String> take, List<String> keep) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> approveAlone(id, request, take, keep)));
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private boolean approveAlone(String id, Request request, List<String> take, List<String> keep) {
        int approved = sql.update(
                """
                update chronicle.import set state = 'applying', approved_by = ?, approved_at = clock_timestamp(),
                    approval_key = ?, approval_fingerprint = ?
                where id = ? and state = 'planned'\
                """,
                request.by(),
                request.key().orElse(null),
                request.fingerprint().orElse(null),
                id);
        if (approved == 1) {
            decide(id, "take", take);
            decide(id, "keep", keep);
            sql.update(
                    "update chronicle.import set total = (select count(*) from chronicle.import_item where import"
                            + " = ? and " + TO_DO + ") where id = ?",
                    id,
                    id);
        }
        return approved == 1;
    }

    private static final String TO_DO = """
        (outcome in ('new', 'changed', 'gone', 'matched') or decision is not null or outcome = 'same' and draft is not null)\
        """;

    private void decide(String id, String decision, List<String> localIds) {
        if (!localIds.isEmpty()) {
            sql.update(
                    "update chronicle.import_item set decision = ? where import = ? and outcome = 'conflicting' and"
                            + " local_id = any(?)",
                    decision,
                    id,
                    localIds.toArray(String[]::new));
        }
    }

    /** The local ids of a plan's conflicts. */
    List<String> conflicts(String id) {
        return sql.query(
                "select local_id from chronicle.import_item where import = ? and outcome = 'conflicting'",
                (row, _) -> row.getString(1),
                id);
    }

    /** An item that is still to be carried out, with its place in the plan. */
    record Pending(int number, Item item, Optional<String> decision) {}

    List<Pending> pending(String id, int most) {
        return sql.query(
                "select * from chronicle.import_item where import = ? and not done and " + TO_DO
                        + " order by number limit ?",
                (row, _) ->
                        new Pending(row.getInt("number"), item(row), Optional.ofNullable(row.getString("decision"))),
                id,
                most);
    }

    private static Item item(ResultSet row) throws SQLException {
        return Trail.item(
                Outcome.named(row.getString("outcome")).orElseThrow(),
                row.getString("local_id"),
                Optional.ofNullable(row.getString("entry")),
                Optional.ofNullable(row.getString("draft")),
                row.getBoolean("claim"),
                row.getString("differences"),
                Optional.ofNullable(row.getString("why")),
                row.getString("steps"));
    }

    /** Says of a group that it is carried out, and keeps what the source has told last. */
    void carriedOut(Import done, List<Pending> group, Map<Integer, String> refused) {
        transaction.executeWithoutResult(_ -> {
            sql.update(
                    "update chronicle.import_item set done = true where import = ? and number = any(?)",
                    done.id(),
                    group.stream().map(Pending::number).toArray(Integer[]::new));
            refused.forEach((number, why) -> sql.update(
                    "update chronicle.import_item set outcome = 'conflicting', why = ? where import = ? and number = ?",
                    why,
                    done.id(),
                    number));
            List<Item> told = group.stream()
                    .filter(pending -> !refused.containsKey(pending.number()))
                    .map(Pending::item)
                    .toList();
            remember(done, told.stream().filter(item -> item.told().isPresent()).toList());
            forget(done, told.stream().filter(item -> item.told().isEmpty()).toList());
            sql.update("update chronicle.import set done = done + ? where id = ?", group.size(), done.id());
        });
    }

    private void remember(Import by, List<Item> items) {
        sql.batchUpdate("""
            insert into chronicle.source_record (source, local_id, entry, claim, edition, draft)
            values (?, ?, ?, ?, ?, ?::json) on conflict (source, local_id) do update
            set entry = excluded.entry, claim = excluded.claim, edition = excluded.edition, draft = excluded.draft\
            """, items, BATCH, (PreparedStatement row, Item item) -> {
            var told = item.told().orElseThrow();
            row.setString(1, by.source());
            row.setString(2, told.localId());
            row.setString(3, told.entry());
            row.setBoolean(4, told.claim());
            row.setString(5, by.edition());
            row.setString(6, Trail.write(told.draft()));
        });
    }

    private void forget(Import by, List<Item> items) {
        if (!items.isEmpty()) {
            sql.update(
                    "delete from chronicle.source_record where source = ? and local_id = any(?)",
                    by.source(),
                    items.stream().map(Item::localId).toArray(String[]::new));
        }
    }

    void finish(String id) {
        end(id, "done", Optional.empty());
    }

    void fail(String id, String why) {
        end(id, "failed", Optional.of(why));
    }

    /** The files that came with it are not needed any more. */
    private void end(String id, String state, Optional<String> failure) {
        transaction.executeWithoutResult(_ -> {
            sql.update(
                    "update chronicle.import set state = ?, failure = ?, ended_at = clock_timestamp() where id = ?",
                    state,
                    failure.orElse(null),
                    id);
            uploads.drop(id);
        });
    }

    /** The items of a plan after a place in it; all outcomes if none is named. */
    List<ImportItem> items(String id, Optional<Outcome> outcome, int after, int most) {
        return sql.query(
                """
                select number, outcome, local_id, entry, on_text, title, claim, differences, why, decision, done
                from chronicle.import_item where import = ? and number > ? and (?::text is null or outcome = ?)
                order by number limit ?\
                """,
                (row, _) -> new ImportItem(
                        row.getInt("number"),
                        row.getString("outcome"),
                        row.getString("local_id"),
                        Optional.ofNullable(row.getString("entry")),
                        Optional.ofNullable(row.getString("on_text")),
                        Optional.ofNullable(row.getString("title")),
                        row.getBoolean("claim"),
                        Trail.differences(row.getString("differences")),
                        Optional.ofNullable(row.getString("why")),
                        Optional.ofNullable(row.getString("decision")),
                        row.getBoolean("done")),
                id,
                after,
                outcome.map(Outcome::word).orElse(null),
                outcome.map(Outcome::word).orElse(null),
                most);
    }

    /** Does something that only one of all nodes may do at a time; whether it was this one's turn. */
    boolean alone(String id, Runnable work) {
        int key = Arrays.hashCode(id.getBytes(UTF_8));
        try (Connection connection = database.getConnection()) {
            if (!locked(connection, "select pg_try_advisory_lock(49, ?)", key)) {
                return false;
            }
            try {
                work.run();
            } finally {
                locked(connection, "select pg_advisory_unlock(49, ?)", key);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean locked(Connection connection, String statement, int key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(statement)) {
            lock.setInt(1, key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
