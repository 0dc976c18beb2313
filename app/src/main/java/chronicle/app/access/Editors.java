package chronicle.app.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands behind the pseudonyms that the journal knows. */
@Component
public final class Editors {
    /** What is shown for the name of somebody who was erased. */
    public static final String ERASED = "erased";

    private static final String SELECT = """
        select id, case when erased_at is null then name else '%s' end as name, address, since, erased_at
        from chronicle.editor \
        """.formatted(ERASED);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient database;
    private final Tokens tokens;
    private final Cache<String, String> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    private final Cache<String, Boolean> erased = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Editors(JdbcClient database, Tokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** All of them, the newest first. */
    public List<Editor> all() {
        return database.sql(SELECT + "order by since desc, id")
                .query(Editors::read)
                .list();
    }

    /** Who stands behind a pseudonym. */
    public Optional<Editor> find(String id) {
        return database.sql(SELECT + "where id = ?")
                .param(id)
                .query(Editors::read)
                .optional();
    }

    /**
     * The names behind pseudonyms, as far as there are any.
     *
     * @param all whether every name is wanted, and not only where somebody was erased
     */
    public Map<String, String> names(Collection<String> ids, boolean all) {
        Map<String, String> names = new HashMap<>();
        database.sql(SELECT + "where id = any(?) and (? or erased_at is not null)")
                .params(ids.toArray(String[]::new), all)
                .query(Editors::read)
                .list()
                .forEach(editor -> editor.name().ifPresent(name -> names.put(editor.id(), name)));
        return names;
    }

    /**
     * Forgets who stands behind a pseudonym, for good: name, address, and by what an issuer knows that person. Their tokens
     * open nothing any more, and so their sessions end. The journal does not change: it never knew more than the pseudonym.
     *
     * @return whether there is such a pseudonym
     */
    public boolean erase(String id) {
        boolean found =
                database.sql("""
                    with gone as (
                        update chronicle.editor
                        set name = null, address = null, subject = null, erased_at = coalesce(erased_at, now())
                        where id = ? returning id),
                    shut as (
                        update chronicle.access_token
                        set revoked_at = coalesce(revoked_at, now()), fingerprint = null
                        where editor in (select id from gone))
                    select id from gone\
                    """).param(id).query(String.class).optional().isPresent();
        remembered.invalidateAll();
        erased.invalidateAll();
        tokens.forget();
        return found;
    }

    /** Whether there is somebody of that pseudonym who was not erased. */
    public boolean isKnown(String id) {
        Optional<Boolean> erased = database.sql("select erased_at is not null from chronicle.editor where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional();
        return erased.isPresent() && !erased.get();
    }

    /** Whether somebody of that pseudonym was erased; remembered for some seconds. */
    boolean isErased(String id) {
        return erased.get(id, _ -> find(id).flatMap(Editor::erasedAt).isPresent());
    }

    /**
     * The pseudonym of somebody whom an issuer vouches for; drawn when that person is first seen.
     *
     * @param subject who it is to the issuer; only a digest of it is kept
     */
    String vouchedFor(Secret subject, Optional<String> name) {
        return remembered.get(subject.hex() + name.orElse(""), _ -> named(subject, name));
    }

    private static Editor read(ResultSet row, int number) throws SQLException {
        return new Editor(
                row.getString("id"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("address")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("erased_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
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
