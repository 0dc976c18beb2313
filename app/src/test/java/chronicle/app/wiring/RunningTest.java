package chronicle.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class RunningTest {
    @Test
    void the_migrations_grant_the_user_of_the_database() {
        var migrations = new FluentConfiguration();

        new Running().applicationRole(as("scribe")).customize(migrations);

        assertThat(migrations.getPlaceholders()).containsEntry("application_role", "scribe");
    }

    @Test
    void a_database_without_a_user_is_refused_in_words() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Running().applicationRole(as(null)))
                .withMessageContaining("spring.datasource.username is missing");
    }

    private static JdbcConnectionDetails as(@Nullable String user) {
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return user;
            }

            @Override
            public @Nullable String getPassword() {
                return null;
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://localhost/archive";
            }
        };
    }
}
