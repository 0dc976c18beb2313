package chronicle.query.postgres;

import chronicle.query.question.Change;
import chronicle.query.question.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries as the register has them, and as a source claims them. */
final class EntryRows {

    private static final String EVERY_VERSION = "(select *, '' as claim from chronicle.entry_version) row";

    /** A source tells its own entries, and of entries of others what it claims. */
    private static final String EVERY_CLAIM = """
        (select %1$s, v.on_text, v.earliest, v.latest, v.title, v.event, v.origin_source, v.origin_local_id,
            v.origin_edition, '' as claim
        from chronicle.entry_version v
        union all
        select %1$s, c.on_text, c.earliest, c.latest, c.title, c.event, c.origin_source, c.origin_local_id,
            c.origin_edition, c.origin_local_id as claim
        from chronicle.claim c join chronicle.entry_version v on v.position = c.position) row\
        """.formatted("""
            v.position, v.entry, v.revision, v.known, v.standing, v.kind, v.sources, v.disputed, v.parties, v.relations,
            v.recorded_at, v.actor, v.reason, v.duplicate_of, v.unsourced, v.search\
            """);

    private EntryRows() {}

    /** The table of entries, or of all that sources tell if one of them is asked for; a claim is named by its record. */
    static String by(Optional<String> origin) {
        return origin.isPresent() ? EVERY_CLAIM : EVERY_VERSION;
    }

    /** A row of {@link #by}. */
    static Entry read(ResultSet row) throws SQLException {
        return entry(
                row,
                Database.text(row, "claim").filter(claim -> !claim.isEmpty()).isPresent());
    }

    /** A row of the register itself. */
    static Entry version(ResultSet row) throws SQLException {
        return entry(row, false);
    }

    private static Entry entry(ResultSet row, boolean claim) throws SQLException {
        String id = row.getString("entry");
        return new Entry(
                id,
                row.getInt("revision"),
                row.getBoolean("standing"),
                row.getString("kind"),
                row.getString("on_text"),
                row.getString("event"),
                row.getString("title"),
                row.getString("sources"),
                row.getBoolean("disputed"),
                Database.texts(row, "parties"),
                Database.texts(row, "relations"),
                Register.origin(row),
                Database.instant(row, "recorded_at"),
                row.getString("actor"),
                Database.text(row, "reason"),
                Database.text(row, "duplicate_of"),
                claim ? Optional.of(id) : Optional.empty(),
                row.getBoolean("unsourced") ? List.of(Entry.SOURCE_UNCHANGED) : List.of(),
                row.getLong("position"));
    }

    /** The change that a row of the register tells of. */
    static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("position"),
                Database.instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("entry"),
                row.getInt("revision"),
                row.getString("kind"),
                row.getString("title"),
                Database.text(row, "reason"),
                Database.text(row, "edition"),
                flags(row));
    }

    private static List<String> flags(ResultSet row) throws SQLException {
        List<String> flags = new ArrayList<>();
        if (row.getBoolean("backdated")) {
            flags.add(Change.BACKDATED);
        }
        if (row.getBoolean("unsourced")) {
            flags.add(Entry.SOURCE_UNCHANGED);
        }
        return flags;
    }
}
