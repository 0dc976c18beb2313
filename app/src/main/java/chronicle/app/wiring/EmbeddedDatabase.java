package chronicle.app.wiring;

import static chronicle.app.wiring.DatabaseRoles.APPLICATION;
import static chronicle.app.wiring.DatabaseRoles.DATABASE;
import static chronicle.app.wiring.DatabaseRoles.OWNER;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The database of a program to which none was given: a real PostgreSQL in the data folder. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerGiven.class)
class EmbeddedDatabase {

    @Bean
    EmbeddedServer embeddedServer(DataFolder folder) throws IOException, InterruptedException {
        Path password = folder.path().resolve("database-superuser");
        folder.secret("database-superuser");
        return EmbeddedServer.on(folder.path().resolve("postgresql"), password);
    }

    @Bean
    DatabaseRoles databaseRoles(EmbeddedServer server, DataFolder folder) throws IOException, SQLException {
        var roles = new DatabaseRoles(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/",
                folder.secret("database-superuser"),
                folder.secret("database-owner"),
                folder.secret("database-application"));
        roles.ensure();
        return roles;
    }

    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseRoles roles) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return APPLICATION;
            }

            @Override
            public String getPassword() {
                return roles.applicationPassword();
            }

            @Override
            public String getJdbcUrl() {
                return roles.url() + DATABASE + "?ApplicationName=chronicle&reWriteBatchedInserts=true";
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseRoles roles) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return roles.ownerPassword();
            }

            @Override
            public String getJdbcUrl() {
                return roles.url() + DATABASE;
            }
        };
    }
}
