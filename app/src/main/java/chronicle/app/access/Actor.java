package chronicle.app.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who asks.
 *
 * @param getName as the journal knows that person
 * @param key a digest of what was presented: limits and sessions go by it
 */
public record Actor(String getName, String key) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String toString() {
        return getName;
    }
}
