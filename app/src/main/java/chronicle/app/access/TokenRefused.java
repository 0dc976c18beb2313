package chronicle.app.access;

import org.springframework.security.core.AuthenticationException;

/** A presented token opens nothing; the message says why, and what to do about it. */
public final class TokenRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    public TokenRefused(String why) {
        super(why);
    }
}
