package chronicle.bench;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The least that a handler of the same server can do: one row by its primary key. Outside the packages that are scanned. */
@Configuration(proxyBeanMethods = false)
@RestController
public class Floor {
    private final JdbcTemplate database;

    Floor(JdbcTemplate database) {
        this.database = database;
    }

    @Bean
    @Order(0)
    SecurityFilterChain unguarded(HttpSecurity http) {
        return http.securityMatcher("/floor/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    /** The payload of one line of the journal. */
    @GetMapping(path = "/floor/{position}", produces = "application/json")
    public String payload(@PathVariable long position) {
        return database.queryForList(
                        "select payload::text from chronicle.journal where position = ?", String.class, position)
                .getFirst();
    }
}
