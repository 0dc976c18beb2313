package chronicle.app.wiring;

import chronicle.command.JournalWatch;
import chronicle.command.axon.Commands;
import chronicle.command.axon.JournalEngine;
import chronicle.command.postgres.JournalLimits;
import chronicle.command.postgres.JournalReader;
import chronicle.command.postgres.JournalWriter;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal, the event store on it, and the one door for commands. */
@Configuration(proxyBeanMethods = false)
class JournalWiring {
    private static final long FETCH_DELAY_IN_MILLIS = 100;
    private static final int REMEMBERED_ENTRIES = 10_000;

    @Bean
    JournalReader journalReader(DataSource database) {
        return new JournalReader(database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    JournalWriter journalWriter(DataSource database, JournalWatch watch) {
        return new JournalWriter(database, JournalLimits.USUAL, watch);
    }

    @Bean
    JournalEngine journalEngine(JournalReader reader, JournalWriter writer) {
        return new JournalEngine(reader, writer);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(JournalEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY_IN_MILLIS)
                .build();
    }

    @Bean
    Commands commands(EmbeddedEventStore store, JournalReader reader) {
        return new Commands(store, reader, REMEMBERED_ENTRIES);
    }
}
