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

    /** What the plan of an import makes of entries, whether that is carried out or not; claims change none. */
    public ConsistencyReports.Planned planned(Import asked) {
        return new ConsistencyReports.Planned(asked.position(), told(asked), gone(asked.id()));
    }

    private Set<String> gone(String id) {
        return new HashSet<>(sql.queryForList(
                "select entry from chronicle.import_item where import = ? and outcome = 'gone' and not claim",
                String.class,
                id));
    }

    private Map<String, Noted> told(Import asked) {
        return sql
                .query(
                        """
                        select entry, local_id, draft from chronicle.import_item where import = ? and not claim
                            and outcome in ('new', 'changed') and entry is not null and draft is not null
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
