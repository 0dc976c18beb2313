package chronicle.app.imports;

import chronicle.app.imports.ImportRefused.Why;
import chronicle.command.postgres.JournalReader;
import chronicle.query.postgres.ViewQuestions;
import chronicle.seed.plan.Plan;
import chronicle.seed.source.Extract;
import chronicle.seed.source.Publication;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads editions and compares them with the chronicle as it stands; the plan is all that is stored. */
@Component
final class ImportPlanning {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ImportStore store;
    private final ImportRoots roots;
    private final UploadTable uploads;
    private final JdbcTemplate sql;
    private final JournalReader journal;
    private final ViewQuestions views;

    ImportPlanning(
            ImportStore store,
            ImportRoots roots,
            UploadTable uploads,
            JdbcTemplate sql,
            JournalReader journal,
            ViewQuestions views) {
        this.store = store;
        this.roots = roots;
        this.uploads = uploads;
        this.sql = sql;
        this.journal = journal;
        this.views = views;
    }

    /** Plans an import, instead of an earlier plan of it. */
    void plan(Import asked) {
        Publication source = Publication.named(asked.source()).orElseThrow();
        Extract edition =
                source.read(uploads.has(asked.id()) ? uploads.files(asked.id()) : roots.files(asked.location()));
        long position = journal.head();
        if (!views.awaitViews(position, PATIENCE)) {
            throw new ImportRefused(Why.OUTDATED, "the chronicle is behind with its telling; try again later");
        }
        RegisterChronicle chronicle = RegisterChronicle.about(sql, source.word(), edition.drafts());
        Plan plan = Plan.of(source.word(), edition, chronicle.told(), chronicle);
        store.plan(asked.id(), plan, edition.records(), position);
    }
}
