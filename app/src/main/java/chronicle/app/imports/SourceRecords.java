package chronicle.app.imports;

import java.util.List;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each source has told last, as far as the chronicle took it in; the next edition is compared with that. */
@Component
@DependsOnDatabaseInitialization
final class SourceRecords {
    private final JdbcTemplate sql;

    SourceRecords(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The source of an import tells now what these items of its plan say. */
    void remember(Import by, List<Integer> numbers) {
        sql.update("""
            insert into chronicle.source_record (source, local_id, entry, claim, edition, draft)
            select ?, local_id, entry, claim, ?, draft from chronicle.import_item
            where import = ? and number = any(?)
            on conflict (source, local_id) do update
            set entry = excluded.entry, claim = excluded.claim, edition = excluded.edition, draft = excluded.draft\
            """, by.source(), by.edition(), by.id(), numbers.toArray(Integer[]::new));
    }

    /** The source of an import tells this no more. */
    void forget(Import by, List<String> localIds) {
        if (!localIds.isEmpty()) {
            sql.update(
                    "delete from chronicle.source_record where source = ? and local_id = any(?)",
                    by.source(),
                    localIds.toArray(String[]::new));
        }
    }
}
