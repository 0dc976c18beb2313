package chronicle.app.wiring;

import chronicle.app.Settings;
import chronicle.query.axon.ViewProcessors;
import chronicle.query.postgres.ChangeTail;
import chronicle.query.postgres.ConsistencyReports;
import chronicle.query.postgres.DyadYears;
import chronicle.query.postgres.EntryQuestions;
import chronicle.query.postgres.FailureQuestions;
import chronicle.query.postgres.Obstacles;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Timelines;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views, the processors that tell them, and the questions that can be asked of them. */
@Configuration(proxyBeanMethods = false)
class ViewsWiring {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** Stops, by being closed, before the journal and the database that it reads. */
    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    ViewProcessors viewProcessors(DataSource database, EmbeddedEventStore journal, Settings settings) {
        var views = settings.views();
        return new ViewProcessors(
                database,
                journal,
                Timelines.all(),
                new chronicle.query.axon.Settings(node(), views.batch(), views.rememberedMoments(), SILENCE));
    }

    @Bean
    ViewQuestions viewQuestions(DataSource database, Settings settings) {
        return new ViewQuestions(database, Timelines.all(), settings.requests().patience());
    }

    @Bean
    Workshop workshop(DataSource database, Settings settings) {
        return new Workshop(database, settings.views().rememberedMoments());
    }

    @Bean
    Obstacles obstacles(DataSource database) {
        return new Obstacles(database, Timelines.all());
    }

    @Bean
    FailureQuestions failureQuestions(DataSource database) {
        return new FailureQuestions(database, Timelines.all());
    }

    @Bean
    EntryQuestions entryQuestions(DataSource database, Settings settings) {
        return new EntryQuestions(database, settings.requests().patience());
    }

    @Bean
    DyadYears dyadYears(DataSource database, Settings settings) {
        return new DyadYears(database, Timelines.all(), settings.requests().patience());
    }

    @Bean
    ConsistencyReports consistencyReports(EntryQuestions entries, ViewQuestions views) {
        return new ConsistencyReports(entries, views);
    }

    @Bean
    ChangeTail changeTail(DataSource database) {
        return new ChangeTail(database);
    }

    /** Another one at each start: in two containers both the process and the host may be called alike. */
    private static String node() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/"
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
