package chronicle.app.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token to be made.
 *
 * @param bearer for whom
 * @param by the actor who makes it
 * @param key the caller's key under which a repeated request is recognized
 * @param fingerprint a digest of the request under that key
 */
public record NewToken(
        Bearer bearer,
        List<Role> roles,
        Instant expiry,
        String by,
        Optional<String> key,
        Optional<String> fingerprint) {

    /** For whom a token is. */
    public sealed interface Bearer {}

    /** Somebody who has none yet, by name and, if wished, an address at which to be reached. */
    public record Newcomer(String name, Optional<String> address) implements Bearer {}

    /** Somebody who has had one, by pseudonym. */
    public record Known(String editor) implements Bearer {}

    public NewToken {
        roles = roles.stream().distinct().sorted().toList();
    }
}
