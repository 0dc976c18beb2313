package chronicle.app.access;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who asks.
 *
 * @param getName as the journal knows that person
 * @param key a digest of what was presented: limits and sessions go by it
 * @param grounds on which that person came in
 */
public record Actor(String getName, String key, Grounds grounds) implements AuthenticatedPrincipal, Serializable {

    /** On which grounds somebody came in, and so how long a session may last. */
    public sealed interface Grounds extends Serializable {

        /** The token of the first start. */
        record FirstToken() implements Grounds {}

        /** A token that was made here: until it is revoked or expires. */
        record OwnToken() implements Grounds {}

        /** An issuer's word: until it holds no more. */
        record Vouched(Instant until) implements Grounds {}
    }

    @Override
    public String toString() {
        return getName;
    }
}
