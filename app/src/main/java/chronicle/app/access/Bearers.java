package chronicle.app.access;

import chronicle.app.access.Actor.Grounds;
import chronicle.app.access.Actor.Grounds.FirstToken;
import chronicle.app.access.Actor.Grounds.OwnToken;
import chronicle.app.access.Actor.Grounds.Vouched;
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
    private final Editors editors;
    private final Optional<OpenId> openId;

    public Bearers(AdministratorToken administrator, Tokens tokens, Editors editors, Optional<OpenId> openId) {
        this.administrator = administrator;
        this.tokens = tokens;
        this.editors = editors;
        this.openId = openId;
    }

    /** The name of who is found is the one that the journal will know. */
    @Override
    public Authentication authenticate(Authentication presented) {
        var secret = new Secret(String.valueOf(presented.getCredentials()).strip());
        if (administrator.is(secret)) {
            return known(ADMINISTRATOR, secret, List.of(Role.values()), new FirstToken());
        }
        try {
            return tokens.presented(secret, Instant.now())
                    .map(token -> known(token.editor(), secret, token.roles(), new OwnToken()))
                    .or(() -> openId.map(issuer -> vouchedFor(issuer.person(secret), secret)))
                    .orElseThrow(() -> new TokenRefused("there is no such token"));
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("the tokens cannot be reached", e);
        }
    }

    /** Whether somebody who came in with a token could still do so; an issuer is not asked again. */
    public boolean stands(Actor actor) {
        Instant now = Instant.now();
        return switch (actor.grounds()) {
            case FirstToken _ -> true;
            case OwnToken _ -> tokens.stands(actor.key(), now);
            case Vouched(Instant until) -> now.isBefore(until) && !editors.isErased(actor.getName());
        };
    }

    private static Authentication vouchedFor(OpenId.Person person, Secret secret) {
        return known(person.name(), secret, person.roles(), new Vouched(person.until()));
    }

    private static Authentication known(String name, Secret secret, Collection<Role> roles, Grounds grounds) {
        return new PreAuthenticatedAuthenticationToken(
                new Actor(name, secret.hex(), grounds),
                "",
                AuthorityUtils.createAuthorityList(
                        roles.stream().map(Role::authority).toList()));
    }
}
