package chronicle.app.wiring;

import chronicle.app.Settings;
import chronicle.app.proof.Heads;
import chronicle.app.proof.Publishing;
import chronicle.app.proof.Verification;
import chronicle.query.postgres.HeadTable;
import chronicle.query.postgres.JournalAudit;
import chronicle.query.postgres.TreeQuestions;
import chronicle.query.postgres.ViewAudit;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tree over the journal, who signs its heads, and where they go. */
@Configuration(proxyBeanMethods = false)
class ProofWiring {
    @Bean
    TreeQuestions treeQuestions(DataSource database, Settings settings) {
        return new TreeQuestions(database, settings.requests().patience());
    }

    @Bean
    HeadTable headTable(DataSource database) {
        return new HeadTable(database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Heads heads(TreeQuestions tree, HeadTable given, DataFolder folder) throws IOException {
        var clock = Clock.systemUTC();
        return new Heads(
                tree, given, KeyFile.signer(folder, clock), folder.path().resolve(Heads.FILE), clock);
    }

    @Bean
    Verification verification(DataSource database, DataFolder folder) {
        return new Verification(
                new JournalAudit(database),
                new ViewAudit(database),
                folder.path().resolve(Heads.FILE));
    }

    @Bean
    Publishing publishing(Heads heads, Settings settings) {
        return new Publishing(heads, settings.heads().every());
    }
}
