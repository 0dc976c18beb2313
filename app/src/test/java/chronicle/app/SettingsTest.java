package chronicle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    @Test
    void whoever_sets_nothing_gets_the_usual() {
        var settings = settings(Map.of());

        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.seed().enabled()).isTrue();
        assertThat(settings.access().writesPerSecond()).isEqualTo(50);
        assertThat(settings.access().loginsPerMinute()).isEqualTo(10);
        assertThat(settings.access().loopbackLimited()).isTrue();
        assertThat(settings.requests().largestBody().toKilobytes()).isEqualTo(1024);
        assertThat(settings.requests().patience()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "chronicle.health.view-stopped-after, 0s",
        "chronicle.access.writes-per-second, 0",
        "chronicle.access.logins-per-minute, -1",
        "chronicle.access.roles-claim, ' '",
        "chronicle.requests.largest-body, 10B",
        "chronicle.requests.largest-body, 5GB",
        "chronicle.import.largest-upload, 3GB",
        "chronicle.requests.patience, 0s",
        "chronicle.heads.every, 0",
        "chronicle.views.batch, 0",
        "chronicle.views.remembered-moments, -1"
    })
    void a_setting_that_makes_no_sense_is_named(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value))).rootCause().hasMessageContaining(name);
    }

    private static Settings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("chronicle", Settings.class);
    }
}
