package chronicle.app.access;

import chronicle.app.access.NewToken.Known;
import chronicle.app.access.NewToken.Newcomer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tokens of people. What a token opens is remembered for some seconds, so that a write costs no look-up of its own; a
 * revocation is forgotten by no node for longer than that, and takes effect at once on the one that carries it out.
 */
@Component
public final class Tokens {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String SELECT = """
        select t.*, case when e.erased_at is null then e.name else '%s' end as name,
            coalesce(t.revoked_at, e.erased_at) as shut_at
        from chronicle.access_token t join chronicle.editor e on e.id = t.editor \
        """.formatted(Editors.ERASED);

    private final JdbcClient database;
    private final Cache<String, Optional<Token>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Tokens(JdbcClient database) {
        this.database = database;
    }

    /** What came of making a token: the secret is there the first time only, even if the same is asked again. */
    public record Made(Token token, Optional<Secret> secret) {}

    /**
     * Makes a token. The same request under the same key makes one token, and is shown its secret once.
     *
     * @return empty if the key stands for another request
     */
    public Optional<Made> make(NewToken wanted) {
        var secret = Secret.draw();
        var id = Pseudonym.draw("token");
        var made = database.sql("""
            with made as (
                insert into chronicle.access_token
                    (id, digest, editor, roles, expiry, created_by, request_key, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_key) do nothing returning editor),
            newcomer as (
                insert into chronicle.editor (id, name, address)
                select editor, ?::text, ?::text from made where ?)
            select editor from made\
            """)
                .params(Arrays.asList(
                        id,
                        secret.digest(),
                        editor(wanted),
                        words(wanted.roles()),
                        wanted.expiry().atOffset(ZoneOffset.UTC),
                        wanted.by(),
                        wanted.key().orElse(null),
                        wanted.fingerprint().orElse(null),
                        newcomer(wanted).map(Newcomer::name).orElse(null),
                        newcomer(wanted).flatMap(Newcomer::address).orElse(null),
                        newcomer(wanted).isPresent()))
                .query(String.class)
                .optional();
        return made.isPresent() ? find(id).map(token -> new Made(token, Optional.of(secret))) : repeated(wanted);
    }

    /** All tokens that were ever made, the newest first. */
    public List<Token> all() {
        return database.sql(SELECT + "order by t.created_at desc, t.id")
                .query(Tokens::read)
                .list();
    }

    /** The token of an id. */
    public Optional<Token> find(String id) {
        return database.sql(SELECT + "where t.id = ?")
                .param(id)
                .query(Tokens::read)
                .optional();
    }

    /** Whether there is a token of an id; if so, it opens nothing from now on. */
    public boolean revoke(String id) {
        var digest = database.sql("""
            update chronicle.access_token set revoked_at = coalesce(revoked_at, now())
            where id = ? returning digest\
            """).param(id).query(byte[].class).optional();
        digest.map(HexFormat.of()::formatHex).ifPresent(remembered::invalidate);
        return digest.isPresent();
    }

    /** Tokens of somebody who was erased open nothing any more. */
    void forget() {
        remembered.invalidateAll();
    }

    /**
     * The token of a secret.
     *
     * @return empty if no secret of ours looks like that
     * @throws TokenRefused if it looks like one, and opens nothing
     */
    Optional<Token> presented(Secret secret, Instant now) {
        if (!secret.isOurs()) {
            return Optional.empty();
        }
        var token = remembered(secret.hex()).orElseThrow(() -> new TokenRefused("there is no such token"));
        token.revokedAt().ifPresent(then -> {
            throw new TokenRefused("the token was revoked at " + then);
        });
        if (!now.isBefore(token.expiry())) {
            throw new TokenRefused("the token expired at " + token.expiry());
        }
        return Optional.of(token);
    }

    /** Whether the token of a digest opens its doors. */
    boolean stands(String digest, Instant now) {
        return remembered(digest)
                .filter(token -> token.revokedAt().isEmpty() && now.isBefore(token.expiry()))
                .isPresent();
    }

    private Optional<Token> remembered(String digest) {
        return remembered.get(digest, _ -> look(HexFormat.of().parseHex(digest)));
    }

    private Optional<Token> look(byte[] digest) {
        var found = database.sql(SELECT + "where t.digest = ?")
                .param(digest)
                .query(Tokens::read)
                .optional();
        found.ifPresent(this::noteUse);
        return found;
    }

    /** Once a day is enough to see which tokens nobody needs. */
    private void noteUse(Token token) {
        var today = LocalDate.now(ZoneOffset.UTC);
        if (token.lastUsed().filter(today::equals).isEmpty()) {
            database.sql("update chronicle.access_token set last_used = ? where id = ? and last_used is distinct"
                            + " from ?")
                    .params(today, token.id(), today)
                    .update();
        }
    }

    private Optional<Made> repeated(NewToken wanted) {
        return database.sql(SELECT + "where t.request_key = ? and t.fingerprint = ?")
                .params(wanted.key().orElseThrow(), wanted.fingerprint().orElseThrow())
                .query(Tokens::read)
                .optional()
                .map(token -> new Made(token, Optional.empty()));
    }

    private static String editor(NewToken wanted) {
        return switch (wanted.bearer()) {
            case Newcomer _ -> Pseudonym.draw("editor");
            case Known known -> known.editor();
        };
    }

    private static Optional<Newcomer> newcomer(NewToken wanted) {
        return switch (wanted.bearer()) {
            case Newcomer newcomer -> Optional.of(newcomer);
            case Known _ -> Optional.empty();
        };
    }

    private static String[] words(List<Role> roles) {
        return roles.stream().map(Role::word).toArray(String[]::new);
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("editor"),
                Optional.ofNullable(row.getString("name")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .flatMap(word -> Role.named(word).stream())
                        .toList(),
                row.getObject("expiry", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                Optional.ofNullable(row.getObject("last_used", LocalDate.class)),
                Optional.ofNullable(row.getObject("shut_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
