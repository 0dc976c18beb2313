package chronicle.app.wiring;

import chronicle.app.Settings;
import chronicle.command.EntryCommand.RecordEntry;
import chronicle.command.axon.Commands;
import chronicle.command.postgres.JournalReader;
import chronicle.events.Provenance;
import chronicle.query.postgres.ViewQuestions;
import chronicle.seed.Draft;
import chronicle.seed.Seed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Records the seed on the first start, and holds readiness back until the views have told what the journal says. */
@Component
class FirstStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ACTOR = "seed";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOCK = "select pg_advisory_lock(51, 0)";
    private static final String UNLOCK = "select pg_advisory_unlock(51, 0)";

    private final Settings settings;
    private final DataSource database;
    private final Commands commands;
    private final JournalReader journal;
    private final ViewQuestions views;

    FirstStart(Settings settings, DataSource database, Commands commands, JournalReader journal, ViewQuestions views) {
        this.settings = settings;
        this.database = database;
        this.commands = commands;
        this.journal = journal;
        this.views = views;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        if (settings.seed().enabled()) {
            alone(() -> record(missing(Seed.drafts())));
        }
        if (!views.awaitViews(journal.head(), PATIENCE)) {
            LOG.warn(
                    "The views are still being told; questions about what they have not reached wait, or are refused.");
        }
    }

    /** One node after the other: whoever comes while another one records the seed waits until that is done. */
    private void alone(Runnable work) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(LOCK);
            try {
                work.run();
            } finally {
                statement.execute(UNLOCK);
            }
        }
    }

    /** All of the seed where the journal is empty; the rest of it where a first start was cut off; otherwise nothing. */
    private List<Draft> missing(List<Draft> seed) {
        long head = journal.head();
        if (head >= seed.size()) {
            return List.of();
        }
        var missing = seed.stream()
                .filter(draft -> journal.revision(draft.id()).isEmpty())
                .toList();
        return head == seed.size() - missing.size() ? missing : List.of();
    }

    /** One after the other: entries of one day are told in the order in which they were recorded. */
    private void record(List<Draft> drafts) {
        drafts.forEach(this::record);
        if (!drafts.isEmpty()) {
            LOG.info("Recorded {} entries of the seed.", drafts.size());
        }
    }

    private void record(Draft draft) {
        commands.send(new RecordEntry(draft.id(), draft.statement(), Provenance.of(ACTOR)));
    }
}
