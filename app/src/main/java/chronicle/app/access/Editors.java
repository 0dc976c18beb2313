package chronicle.app.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands behind the pseudonyms that the journal knows. */
@Component
public final class Editors {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient database;
    private final Cache<String, String> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Editors(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is somebody of that pseudonym who was not erased. */
    public boolean isKnown(String id) {
        Optional<Boolean> erased = database.sql("select erased_at is not null from chronicle.editor where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional();
        return erased.isPresent() && !erased.get();
    }

    /**
     * The pseudonym of somebody whom an issuer vouches for; drawn when that person is first seen.
     *
     * @param subject who it is to the issuer; only a digest of it is kept
     */
    String vouchedFor(Secret subject, Optional<String> name) {
        return remembered.get(subject.hex() + name.orElse(""), _ -> named(subject, name));
    }

    private String named(Secret subject, Optional<String> name) {
        return database.sql("""
            insert into chronicle.editor (id, subject, name) values (?, ?, ?)
            on conflict (subject) do update set name = coalesce(excluded.name, editor.name) returning id\
            """)
                .params(Arrays.asList(Pseudonym.draw("editor"), subject.digest(), name.orElse(null)))
                .query(String.class)
                .single();
    }
}
