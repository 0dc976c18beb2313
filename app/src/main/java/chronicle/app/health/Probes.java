package chronicle.app.health;

import chronicle.app.Settings;
import chronicle.command.postgres.JournalWriter;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the probes look at beside the disk. A journal that cannot be reached or a view that stands still has the node not
 * ready; a writer that has ended has it not alive, since only another start mends that.
 */
@Configuration(proxyBeanMethods = false)
class Probes {

    @Bean
    HealthIndicator journalHealthIndicator(Vitals vitals) {
        return () -> vitals.head()
                .map(head -> Health.up().withDetail("position", head))
                .orElseGet(() -> Health.down().withDetail("why", ViewsHealth.NO_ANSWER))
                .build();
    }

    @Bean
    HealthIndicator writerHealthIndicator(JournalWriter writer) {
        return () -> (writer.alive() ? Health.up() : Health.down().withDetail("why", "the journal's writer has ended"))
                .withDetail("waiting", writer.waiting())
                .withDetail("mayWait", writer.mayWait())
                .build();
    }

    @Bean
    HealthIndicator viewsHealthIndicator(Vitals vitals, Settings settings) {
        return new ViewsHealth(vitals::views, settings.health().viewStoppedAfter(), System::nanoTime);
    }
}
