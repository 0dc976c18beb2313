package chronicle.app.imports;

import chronicle.app.imports.Import.State;
import chronicle.app.imports.ImportRefused.Why;
import chronicle.app.imports.PlanTable.Pending;
import chronicle.app.operations.Request;
import chronicle.seed.plan.Item;
import chronicle.seed.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The imports, in the database. */
@Component
@DependsOnDatabaseInitialization
final class ImportStore {
    private static final String COLUMNS = """
        i.id, i.source, i.edition, i.location, i.state, i.position, i.records, i.done, i.total, i.counts, i.became,
        i.left_out, i.asked_at, i.asked_by, i.approved_by, i.failure,
        extract(epoch from coalesce(i.ended_at, clock_timestamp()) - i.approved_at) as seconds\
        """;

    private final JdbcTemplate sql;
    private final PlanTable plans;
    private final SourceRecords records;
    private final UploadTable uploads;
    private final TransactionTemplate transaction;

    ImportStore(
            JdbcTemplate sql,
            PlanTable plans,
            SourceRecords records,
            UploadTable uploads,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.plans = plans;
        this.records = records;
        this.uploads = uploads;
        this.transaction = transaction;
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
                Trail.counts(row.getString("counts")),
                Trail.tally(row.getString("became")),
                Trail.tally(row.getString("left_out")),
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

    /** Keeps a plan, instead of an earlier one. */
    void plan(String id, Plan plan, int records, long position) {
        String fingerprint = PlanTable.fingerprint(plan);
        transaction.executeWithoutResult(_ -> {
            int planned = sql.update(
                    """
                    update chronicle.import set state = 'planned', records = ?, position = ?, fingerprint = ?,
                        became = ?::json, left_out = ?::json
                    where id = ? and state in ('reading', 'planned')\
                    """, records, position, fingerprint, Trail.tally(plan.became()), Trail.tally(plan.leftOut()), id);
            if (planned == 0) {
                return;
            }
            plans.replace(id, plan.items());
        });
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
            plans.decide(id, "take", take);
            plans.decide(id, "keep", keep);
            sql.update("update chronicle.import set total = ? where id = ?", plans.toDo(id), id);
        }
        return approved == 1;
    }

    /** Says of a group that it is carried out, and keeps what the source has told last. */
    void carriedOut(Import done, List<Pending> group, Map<Integer, String> refused) {
        transaction.executeWithoutResult(_ -> {
            plans.carriedOut(done.id(), group, refused);
            List<Pending> taken = group.stream()
                    .filter(pending -> !refused.containsKey(pending.number()))
                    .toList();
            records.remember(
                    done,
                    taken.stream()
                            .filter(pending -> pending.item().told().isPresent())
                            .map(Pending::number)
                            .toList());
            records.forget(
                    done,
                    taken.stream()
                            .map(Pending::item)
                            .filter(item -> item.told().isEmpty())
                            .map(Item::localId)
                            .toList());
            sql.update("update chronicle.import set done = done + ? where id = ?", group.size(), done.id());
        });
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
}
