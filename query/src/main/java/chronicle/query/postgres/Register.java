package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.events.Origin;
import chronicle.events.Provenance;
import chronicle.query.timeline.Timeline;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of entries, as it is written: one row per line of the journal, open until the entry's next one. */
public final class Register {

    /** The name under which the register keeps its progress. */
    public static final String NAME = "entries";

    static final int COPY = 1;
    static final Patience.Told TOLD = new Patience.Told(NAME, COPY);

    private static final String COLUMNS = """
        (position, known, entry, revision, recorded_at, standing, action, actor, reason, origin_source,
        origin_local_id, origin_edition, told_source, edition, recorded, duplicate_of, touched, backdated, unsourced, %s)\
        """.formatted(Content.COLUMNS).replace('\n', ' ');

    private final List<? extends Timeline<?>> views;

    /** @param views of which it says which entries they tell */
    public Register(List<? extends Timeline<?>> views) {
        this.views = List.copyOf(views);
    }

    /** Makes the row of progress, if it is not there yet. */
    public void open(Connection connection) throws SQLException {
        Database.update(
                connection,
                "insert into chronicle.progress (view, copy, position, edition) values (?, ?, 0, 1) on conflict do"
                        + " nothing",
                NAME,
                COPY);
    }

    /** Writes a stretch of the journal; the caller commits. */
    public void write(Connection connection, List<JournalLine> lines) throws SQLException, IOException {
        Map<String, Version.Former> former = former(connection, lines);
        Map<String, Long> ends = new LinkedHashMap<>();
        List<Version> versions = new ArrayList<>();
        for (JournalLine line : lines) {
            Version version =
                    Version.of(line, Optional.ofNullable(former.get(line.event().entry())), views);
            if (former.put(version.entry(), version.former()) != null) {
                ends.putIfAbsent(version.entry(), line.position());
            }
            versions.add(version);
        }
        close(connection, lines.getFirst().position(), ends);
        insert(connection, versions);
        ClaimTable.write(connection, versions);
        RelationTable.write(connection, versions);
        Progress.store(connection, NAME, COPY, lines.getLast().position());
    }

    private Map<String, Version.Former> former(Connection connection, List<JournalLine> lines) throws SQLException {
        String[] amended = lines.stream()
                .filter(line -> line.revision() > 1)
                .map(line -> line.event().entry())
                .distinct()
                .toArray(String[]::new);
        Map<String, Version.Former> former = new HashMap<>();
        if (amended.length > 0) {
            Map<String, List<Claim>> claims = ClaimTable.of(connection, amended);
            Database.list(
                    connection,
                    "select * from chronicle.entry_version where entry = any(?) and upper_inf(known)",
                    row -> former.put(row.getString("entry"), read(row, claims)),
                    (Object) amended);
        }
        return former;
    }

    private static Version.Former read(ResultSet row, Map<String, List<Claim>> claims) throws SQLException {
        return new Version.Former(
                Content.read(row),
                origin(row),
                claims.getOrDefault(row.getString("entry"), List.of()),
                row.getLong("recorded"),
                row.getBoolean("unsourced"));
    }

    /** Where an entry was imported from, by its row. */
    static Optional<Origin> origin(ResultSet row) throws SQLException {
        Optional<String> localId = Database.text(row, "origin_local_id");
        Optional<String> edition = Database.text(row, "origin_edition");
        return Database.text(row, "origin_source").map(source -> new Origin(source, localId, edition));
    }

    private static void close(Connection connection, long before, Map<String, Long> ends) throws SQLException {
        if (!ends.isEmpty()) {
            Database.update(
                    connection,
                    """
                    update chronicle.entry_version v set known = int8range(lower(v.known), e.position)
                    from unnest(?, ?) e(entry, position)
                    where v.entry = e.entry and upper_inf(v.known) and v.position < ?\
                    """,
                    ends.keySet().toArray(String[]::new),
                    ends.values().toArray(Long[]::new),
                    before);
        }
    }

    private static void insert(Connection connection, List<Version> versions) throws SQLException, IOException {
        Map<String, Long> next = new HashMap<>();
        List<Optional<Long>> untils = new ArrayList<>();
        for (Version version : versions.reversed()) {
            untils.addFirst(
                    Optional.ofNullable(next.put(version.entry(), version.line().position())));
        }
        try (Copying rows = Copying.into(connection, "chronicle.entry_version " + COLUMNS)) {
            for (int i = 0; i < versions.size(); i++) {
                insert(rows, versions.get(i), untils.get(i));
            }
            rows.end();
        }
    }

    private static void insert(Copying rows, Version version, Optional<Long> until) throws IOException {
        JournalLine line = version.line();
        Provenance provenance = line.provenance();
        Content content = version.content();
        rows.field(Long.toString(line.position()))
                .field("[" + line.position() + "," + until.map(String::valueOf).orElse("") + ")")
                .field(version.entry())
                .field(Integer.toString(line.revision()))
                .field(line.recordedAt().toString())
                .field(version.standing() ? "t" : "f")
                .field(version.action())
                .field(provenance.actor())
                .field(provenance.reason())
                .field(version.origin().map(Origin::source))
                .field(version.origin().flatMap(Origin::localId))
                .field(version.origin().flatMap(Origin::edition))
                .field(provenance.origin().map(Origin::source))
                .field(provenance.origin().flatMap(Origin::edition))
                .field(Long.toString(version.recorded()))
                .field(version.duplicateOf())
                .field(array(version.touched()))
                .field(version.backdated() ? "t" : "f")
                .field(version.unsourced() ? "t" : "f")
                .field(content.kind())
                .field(content.on())
                .field(content.earliest())
                .field(content.latest())
                .field(array(content.parties()))
                .field(array(content.relations()))
                .field(content.title())
                .field(content.disputed() ? "t" : "f")
                .field(content.event())
                .field(content.sources())
                .field(content.search())
                .last(array(content.subjects()));
    }

    /** Ids and their combinations, of which none needs quotes. */
    private static String array(Collection<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
