package chronicle.app.imports;

import chronicle.seed.plan.Item;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each source has told last, as far as the chronicle took it in; the next edition is compared with that. */
@Component
@DependsOnDatabaseInitialization
final class SourceRecords {
    private static final int BATCH = 1_000;

    private final JdbcTemplate sql;

    SourceRecords(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The source of an import tells this now. */
    void remember(Import by, List<Item> items) {
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

    /** The source of an import tells this no more. */
    void forget(Import by, List<Item> items) {
        if (!items.isEmpty()) {
            sql.update(
                    "delete from chronicle.source_record where source = ? and local_id = any(?)",
                    by.source(),
                    items.stream().map(Item::localId).toArray(String[]::new));
        }
    }
}
