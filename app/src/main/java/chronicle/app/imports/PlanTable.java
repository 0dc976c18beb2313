package chronicle.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import chronicle.events.Edtf;
import chronicle.events.Statement;
import chronicle.events.Titles;
import chronicle.seed.plan.Item;
import chronicle.seed.plan.Outcome;
import chronicle.seed.plan.Plan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The plans of imports, item by item, with what was decided of them and how far they are carried out. */
@Component
@DependsOnDatabaseInitialization
final class PlanTable {
    private static final int BATCH = 1_000;

    private static final String TO_DO = """
        (outcome in ('new', 'changed', 'gone', 'matched') or decision is not null or outcome = 'same' and draft is not null)\
        """;

    private final JdbcTemplate sql;

    PlanTable(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Keeps the items of a plan, instead of those of an earlier one. */
    void replace(String id, List<Item> items) {
        sql.update("delete from chronicle.import_item where import = ?", id);
        for (int start = 0; start < items.size(); start += BATCH) {
            insert(id, start, items.subList(start, Math.min(start + BATCH, items.size())));
        }
        count(id);
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

    private void count(String id) {
        sql.update("""
            update chronicle.import set counts = (
                select coalesce(json_object_agg(outcome, items), '{}')
                from (select outcome, count(*) as items from chronicle.import_item where import = ? group by outcome) item
            ) where id = ?\
            """, id, id);
    }

    /** What an editor has decided about conflicts. */
    void decide(String id, String decision, List<String> localIds) {
        if (!localIds.isEmpty()) {
            sql.update(
                    "update chronicle.import_item set decision = ? where import = ? and outcome = 'conflicting' and"
                            + " local_id = any(?)",
                    decision,
                    id,
                    localIds.toArray(String[]::new));
        }
    }

    /** How many items there are to carry out, with what is decided by now. */
    long toDo(String id) {
        return reach(id).toDo();
    }

    /** How far a plan reaches that no conflict of is decided yet. */
    Reach reach(String id) {
        return sql.query(
                        """
                        select count(*) filter (where %s) as to_do,
                            count(*) filter (where outcome = 'gone' and not claim and json_array_length(steps) > 0) as retracted,
                            (select count(*) from chronicle.source_record told join chronicle.import on told.source = import.source
                                where import.id = ? and not told.claim) as told
                        from chronicle.import_item where import = ?\
                        """.formatted(TO_DO),
                        (row, _) -> new Reach(row.getLong("to_do"), row.getLong("retracted"), row.getLong("told")),
                        id,
                        id)
                .getFirst();
    }

    /** The local ids of a plan's conflicts. */
    List<String> conflicts(String id) {
        return sql.query(
                "select local_id from chronicle.import_item where import = ? and outcome = 'conflicting'",
                (row, _) -> row.getString(1),
                id);
    }

    /**
     * The places in the plan of what is still to be carried out, in the order of the days that it tells. So most lines of
     * the journal go on where the history of their subject ends, and the views have little to tell anew. What changes one
     * entry several times stands together, in the order of the revisions that the plan foresees.
     */
    List<Integer> toCarryOut(String id) {
        record Place(int number, LocalDate day, String entry, int revision) {}
        return sql
                .query(
                        "select number, on_text, entry, (steps -> 0 ->> 'revision')::integer as revision"
                                + " from chronicle.import_item where import = ? and not done and " + TO_DO,
                        (row, _) -> new Place(
                                row.getInt("number"),
                                firstDay(row.getString("on_text")),
                                row.getString("entry"),
                                row.getInt("revision")),
                        id)
                .stream()
                .sorted(Comparator.comparing(Place::day).thenComparingInt(Place::number))
                .collect(groupingBy(Place::entry, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(ofEntry -> ofEntry.stream().sorted(Comparator.comparingInt(Place::revision)))
                .map(Place::number)
                .toList();
    }

    private static LocalDate firstDay(@Nullable String on) {
        return on == null ? LocalDate.MAX : Edtf.parse(on).start().earliest();
    }

    /** An item that is still to be carried out, with its place in the plan. */
    record Pending(int number, Item item, Optional<String> decision) {}

    /** The items at these places, in the same order. */
    List<Pending> pending(String id, List<Integer> numbers) {
        Map<Integer, Pending> found = new HashMap<>();
        sql.query(
                "select * from chronicle.import_item where import = ? and number = any(?)",
                row -> {
                    int number = row.getInt("number");
                    found.put(number, new Pending(number, item(row), Optional.ofNullable(row.getString("decision"))));
                },
                id,
                numbers.toArray(Integer[]::new));
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(found.get(number)))
                .toList();
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

    /** Says of a group that it is carried out, but for what was refused. */
    void carriedOut(String id, List<Pending> group, Map<Integer, String> refused) {
        sql.update(
                "update chronicle.import_item set done = true where import = ? and number = any(?)",
                id,
                group.stream().map(Pending::number).toArray(Integer[]::new));
        refused.forEach((number, why) -> sql.update(
                "update chronicle.import_item set outcome = 'conflicting', why = ? where import = ? and number = ?",
                why,
                id,
                number));
        if (!refused.isEmpty()) {
            count(id);
        }
    }

    /**
     * The items of a plan after a place in it; all outcomes if none is named. What the edition does not tell is listed as
     * its entry tells it.
     */
    List<ImportItem> items(String id, Optional<Outcome> outcome, int after, int most) {
        return sql.query(
                """
                select i.number, i.outcome, i.local_id, i.entry, i.claim, i.differences, i.why, i.decision, i.done,
                    coalesce(i.on_text, v.on_text) as on_text, coalesce(i.title, v.title) as title
                from chronicle.import_item i
                left join chronicle.entry_version v on v.entry = i.entry and upper_inf(v.known)
                where i.import = ? and i.number > ? and (?::text is null or i.outcome = ?)
                order by i.number limit ?\
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
}
