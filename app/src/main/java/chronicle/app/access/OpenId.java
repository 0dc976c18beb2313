package chronicle.app.access;

import chronicle.app.Settings;
import java.net.URL;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Reads the tokens of an OpenID issuer: who it vouches for, and with which roles. */
public final class OpenId {
    private static final String VISITOR = "visitor";

    private final JwtDecoder decoder;
    private final Editors editors;
    private final Settings.Access settings;

    public OpenId(JwtDecoder decoder, Editors editors, Settings.Access settings) {
        this.decoder = decoder;
        this.editors = editors;
        this.settings = settings;
    }

    /** Somebody whom the issuer vouches for until then; whoever has no role here needs no pseudonym, and gets none. */
    record Person(String name, List<Role> roles, Instant until) {}

    /**
     * Who bears a token.
     *
     * @throws TokenRefused if it is not a token of the issuer, is not meant for this program, or holds no more
     */
    Person person(Secret presented) {
        var token = decoded(presented);
        var roles = roles(token);
        @Nullable Instant until = token.getExpiresAt();
        return new Person(roles.isEmpty() ? VISITOR : pseudonym(token), roles, until == null ? Instant.MAX : until);
    }

    private Jwt decoded(Secret presented) {
        try {
            return decoder.decode(presented.text());
        } catch (BadJwtException e) {
            throw new TokenRefused(plain(String.valueOf(e.getMessage())));
        } catch (JwtException e) {
            throw new InternalAuthenticationServiceException("the issuer of the token cannot be reached", e);
        }
    }

    private String pseudonym(Jwt token) {
        @Nullable URL issuer = token.getIssuer();
        @Nullable String subject = token.getSubject();
        if (issuer == null || subject == null) {
            throw new TokenRefused("the token does not say who issued it about whom");
        }
        return editors.vouchedFor(
                new Secret(issuer + "\n" + subject), Optional.ofNullable(token.getClaimAsString(settings.nameClaim())));
    }

    private List<Role> roles(Jwt token) {
        Object claim = token.getClaims();
        for (var step : settings.rolesClaim().split("\\.")) {
            claim = claim instanceof Map<?, ?> members && members.containsKey(step) ? members.get(step) : List.of();
        }
        return words(claim)
                .flatMap(word -> Role.named(word).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text.split(" "));
            case Collection<?> list -> list.stream().map(String::valueOf);
            case null, default -> Stream.of();
        };
    }

    /** As a header can carry it (RFC 6750). */
    private static String plain(String message) {
        return message.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "'");
    }
}
