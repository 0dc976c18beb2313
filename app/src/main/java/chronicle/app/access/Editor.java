package chronicle.app.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom the journal knows by a pseudonym.
 *
 * @param id the pseudonym
 * @param name {@link Editors#ERASED} if it was; empty if an issuer never told it
 * @param address at which to be reached, if it was told
 * @param since when the pseudonym was drawn
 * @param erasedAt when the person was erased, if that was done
 */
public record Editor(
        String id, Optional<String> name, Optional<String> address, Instant since, Optional<Instant> erasedAt) {

    /** For logs, which are not to know anybody's name. */
    @Override
    public String toString() {
        return id;
    }
}
