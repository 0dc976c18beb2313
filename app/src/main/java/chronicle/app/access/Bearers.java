package chronicle.app.access;

import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Tells who bears a token: the administrator of the first start, or a person to whom one was given. */
public final class Bearers implements AuthenticationManager {
    private static final String ADMINISTRATOR = "administrator";

    private final AdministratorToken administrator;
    private final Tokens tokens;

    public Bearers(AdministratorToken administrator, Tokens tokens) {
        this.administrator = administrator;
        this.tokens = tokens;
    }

    /** The bearer's name is the one that the journal will know. */
    @Override
    public Authentication authenticate(Authentication presented) {
        var secret = new Secret(String.valueOf(presented.getCredentials()));
        if (administrator.is(secret)) {
            return known(ADMINISTRATOR, List.of(Role.values()));
        }
        try {
            return tokens.presented(secret, Instant.now())
                    .map(token -> known(token.editor(), token.roles()))
                    .orElseThrow(() -> new TokenRefused("there is no such token"));
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("the tokens cannot be reached", e);
        }
    }

    private static Authentication known(String actor, List<Role> roles) {
        return new PreAuthenticatedAuthenticationToken(
                actor,
                "",
                AuthorityUtils.createAuthorityList(
                        roles.stream().map(Role::authority).toList()));
    }
}
