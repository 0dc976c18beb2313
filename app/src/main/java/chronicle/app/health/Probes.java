package chronicle.app.health;

import chronicle.app.Settings;
import chronicle.command.postgres.JournalWriter;
import java.util.Map;
import java.util.TreeMap;
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

    /** What this version cannot read, it cannot tell: another version has to go on. */
    @Bean
    HealthIndicator vocabularyHealthIndicator(Vitals vitals) {
        return () -> vitals.obstacles()
                .map(found -> found.unknown()
                        .map(unknown -> Health.down().withDetail("why", unknown))
                        .orElseGet(Health::up))
                .orElseGet(() -> Health.down().withDetail("why", ViewsHealth.NO_ANSWER))
                .build();
    }

    /** Subjects that are told no further are a warning: all others go on, and a restart would not help. */
    @Bean
    HealthIndicator failuresHealthIndicator(Vitals vitals) {
        return () -> vitals.obstacles()
                .map(found -> warning(found.failures()))
                .orElseGet(() ->
                        Health.down().withDetail("why", ViewsHealth.NO_ANSWER).build());
    }

    private static Health warning(Map<String, Long> failures) {
        Map<String, Long> some = new TreeMap<>(failures);
        some.values().removeIf(count -> count == 0);
        return some.isEmpty()
                ? Health.up().build()
                : Health.up()
                        .withDetail("warning", "some subjects are told no further; their answers say stale")
                        .withDetail("subjects", some)
                        .build();
    }
}
