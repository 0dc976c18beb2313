package chronicle.app.imports;

import chronicle.events.Bounds;
import chronicle.events.Party;
import chronicle.events.Statement;
import chronicle.seed.plan.Chronicle;
import chronicle.seed.plan.Current;
import chronicle.seed.plan.Told;
import chronicle.seed.source.SourceDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The chronicle as one plan asks it: the entries that an edition is about, read from the register in a few statements
 * before the plan asks for the first. What it holds grows with the edition, not with the chronicle.
 */
final class RegisterChronicle implements Chronicle {
    private static final int CHUNK = 1_000;
    private static final long NEAR_DAYS = 7;
    private static final String COLUMNS = """
        v.entry, v.revision, v.standing, v.origin_source, v.duplicate_of, v.kind, v.on_text, v.event, v.sources\
        """;

    private final JdbcTemplate sql;
    private final Map<String, Current> entries = new HashMap<>();
    private final Map<String, List<Current>> near = new HashMap<>();
    private final List<Told> told;

    private RegisterChronicle(JdbcTemplate sql, List<Told> told) {
        this.sql = sql;
        this.told = told;
    }

    /** Reads all that a plan of these drafts will ask for. */
    static RegisterChronicle about(JdbcTemplate sql, String source, List<SourceDraft> drafts) {
        List<Told> told = sql.query(
                "select local_id, entry, claim, draft from chronicle.source_record where source = ?",
                (row, _) -> new Told(
                        row.getString("local_id"),
                        row.getString("entry"),
                        row.getBoolean("claim"),
                        Trail.statement(row.getString("draft"))),
                source);
        RegisterChronicle chronicle = new RegisterChronicle(sql, told);
        chronicle.read(source, drafts);
        return chronicle;
    }

    private void read(String source, List<SourceDraft> drafts) {
        sql.query(
                "select " + COLUMNS + " from chronicle.source_record r join chronicle.entry_version v"
                        + " on v.entry = r.entry and upper_inf(v.known) where r.source = ?",
                row -> {
                    keep(current(row));
                },
                source);
        var known = told.stream().map(Told::localId).collect(Collectors.toSet());
        List<SourceDraft> fresh = drafts.stream()
                .filter(draft -> !known.contains(draft.localId()))
                .toList();
        load(drafts.stream()
                .map(SourceDraft::id)
                .filter(id -> !entries.containsKey(id))
                .toList());
        load(entries.values().stream()
                .flatMap(entry -> entry.duplicateOf().stream())
                .toList());
        for (int start = 0; start < fresh.size(); start += CHUNK) {
            loadNear(source, fresh.subList(start, Math.min(start + CHUNK, fresh.size())));
        }
    }

    private void load(Collection<String> ids) {
        List<Current> found = sql.query(
                "select " + COLUMNS + " from chronicle.entry_version v where v.entry = any(?) and upper_inf(v.known)",
                (row, _) -> current(row),
                (Object) ids.toArray(String[]::new));
        found.forEach(this::keep);
    }

    /** The fence around the days has their index used: while the table grows, the database takes a kind for a rarity. */
    private void loadNear(String source, List<SourceDraft> drafts) {
        List<SourceDraft> dated = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<LocalDate> firsts = new ArrayList<>();
        List<LocalDate> lasts = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        for (SourceDraft draft : drafts) {
            Statement said = draft.statement();
            LocalDate first = said.on().start().earliest();
            LocalDate last = said.on().end().map(Bounds::latest).orElse(LocalDate.MAX);
            if (!first.equals(LocalDate.MIN) && !last.equals(LocalDate.MAX)) {
                dated.add(draft);
                kinds.add(Trail.kind(said));
                firsts.add(first.minusDays(NEAR_DAYS));
                lasts.add(last.plusDays(NEAR_DAYS));
                parties.add(said.parties().stream().map(Party::id).collect(Collectors.joining(",")));
            }
        }
        sql.query(
                """
                select d.n, %s
                from unnest(?::text[], ?::date[], ?::date[], ?::text[]) with ordinality d(kind, first, last, parties, n)
                cross join lateral (
                    select * from chronicle.entry_version e where upper_inf(e.known) and e.standing
                    and daterange(e.earliest, greatest(e.earliest, e.latest), '[]') && daterange(d.first, d.last, '[]')
                    offset 0
                ) v
                where v.kind = d.kind
                    and v.parties @> string_to_array(d.parties, ',') and v.origin_source is distinct from ?
                order by d.n, v.recorded\
                """.formatted(COLUMNS),
                row -> {
                    near.computeIfAbsent(dated.get(row.getInt("n") - 1).localId(), _ -> new ArrayList<>())
                            .add(current(row));
                },
                kinds.toArray(String[]::new),
                firsts.stream().map(LocalDate::toString).toArray(String[]::new),
                lasts.stream().map(LocalDate::toString).toArray(String[]::new),
                parties.toArray(String[]::new),
                source);
    }

    private void keep(Current entry) {
        entries.put(entry.id(), entry);
    }

    private static Current current(ResultSet row) throws SQLException {
        return new Current(
                row.getString("entry"),
                row.getInt("revision"),
                row.getBoolean("standing"),
                Optional.ofNullable(row.getString("origin_source")),
                Optional.ofNullable(row.getString("duplicate_of")),
                Trail.statement(
                        row.getString("kind"),
                        row.getString("on_text"),
                        row.getString("event"),
                        row.getString("sources")));
    }

    /** What the source last told. */
    List<Told> told() {
        return told;
    }

    @Override
    public Optional<Current> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<Current> near(SourceDraft draft) {
        return near.getOrDefault(draft.localId(), List.of());
    }
}
