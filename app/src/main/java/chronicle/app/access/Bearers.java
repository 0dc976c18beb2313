package chronicle.app.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Tells who presents a secret: the administrator of the first start, a person to whom a token was given, or one whom the
 * issuer of OpenID tokens vouches for.
 */
public final class Bearers implements AuthenticationManager {
    private static final String ADMINISTRATOR = "administrator";

    private final AdministratorToken administrator;
    private final Tokens tokens;
    private final Optional<OpenId> openId;

    public Bearers(AdministratorToken administrator, Tokens tokens, Optional<OpenId> openId) {
        this.administrator = administrator;
        this.tokens = tokens;
        this.openId = openId;
    }

    /** The name of who is found is the one that the journal will know. */
    @Override
    public Authentication authenticate(Authentication presented) {
        var secret = new Secret(String.valueOf(presented.getCredentials()).strip());
        if (administrator.is(secret)) {
            return known(ADMINISTRATOR, secret, List.of(Role.values()));
        }
        try {
            return tokens.presented(secret, Instant.now())
                    .map(token -> known(token.editor(), secret, token.roles()))
                    .or(() -> openId.map(issuer -> vouchedFor(issuer.person(secret), secret)))
                    .orElseThrow(() -> new TokenRefused("there is no such token"));
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("the tokens cannot be reached", e);
        }
    }

    /** Whether somebody who came in with a token could still do so. */
    public boolean stands(Actor actor) {
        return actor.getName().equals(ADMINISTRATOR) || tokens.stands(actor.key(), Instant.now());
    }

    private static Authentication vouchedFor(OpenId.Person person, Secret secret) {
        return known(person.name(), secret, person.roles());
    }

    private static Authentication known(String name, Secret secret, Collection<Role> roles) {
        return new PreAuthenticatedAuthenticationToken(
                new Actor(name, secret.hex()),
                "",
                AuthorityUtils.createAuthorityList(
                        roles.stream().map(Role::authority).toList()));
    }
}
