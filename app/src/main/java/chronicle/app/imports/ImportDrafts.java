package chronicle.app.imports;

import static java.util.stream.Collectors.toMap;

import chronicle.events.Origin;
import chronicle.query.consistency.Noted;
import chronicle.query.postgres.ConsistencyReports;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an import's plan has become of entries, or will. */
@Component
public final class ImportDrafts {
    private final JdbcTemplate sql;

    ImportDrafts(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The entries that the records of an import tell. */
    public Set<String> entries(String id) {
        return new HashSet<>(sql.queryForList(
                "select distinct entry from chronicle.import_item where import = ? and entry is not null",
                String.class,
                id));
    }

    /** The drafts that are not carried out yet, as the entries that they would make or change; claims change none. */
    public Map<String, Noted> noted(Import asked) {
        return sql
                .query(
                        """
                        select entry, local_id, draft from chronicle.import_item where import = ? and not done
                            and not claim and outcome in ('new', 'changed') and entry is not null and draft is not null
                        order by number\
                        """,
                        (row, _) -> ConsistencyReports.noted(
                                row.getString("entry"),
                                Trail.statement(row.getString("draft")),
                                Optional.of(new Origin(
                                        asked.source(),
                                        Optional.of(row.getString("local_id")),
                                        Optional.of(asked.edition())))),
                        asked.id())
                .stream()
                .collect(toMap(Noted::entry, noted -> noted, (_, later) -> later));
    }
}
