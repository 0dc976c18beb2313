package chronicle.app.wiring;

import chronicle.app.Settings;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every start needs, whichever database it runs on. */
@Configuration(proxyBeanMethods = false)
class Running {

    @Bean
    DataFolder dataFolder(Settings settings) throws IOException {
        return DataFolder.at(settings.data());
    }

    /** The migrations grant the application's role what it may do; with one user for both, to that one. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails application) {
        String role = application.getUsername();
        if (role == null || role.isBlank()) {
            throw new IllegalStateException("spring.datasource.username is missing: the migrations grant that user"
                    + " what the chronicle may do, so it has to be named beside spring.datasource.url");
        }
        return flyway -> flyway.placeholders(Map.of("application_role", role));
    }
}
