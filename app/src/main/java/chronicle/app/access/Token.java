package chronicle.app.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A token, all but its secret.
 *
 * @param editor who bears it, as the journal knows that person
 * @param name of that person; {@link Editors#ERASED} if it was
 * @param expiry from when on it is refused
 * @param createdBy the actor who made it
 * @param lastUsed the last day on which it was presented, as far as noted
 * @param revokedAt when it was revoked, or its bearer erased, if that was done
 */
public record Token(
        String id,
        String editor,
        Optional<String> name,
        List<Role> roles,
        Instant expiry,
        Instant createdAt,
        String createdBy,
        Optional<LocalDate> lastUsed,
        Optional<Instant> revokedAt) {

    /** For logs, which are not to know anybody's name. */
    @Override
    public String toString() {
        return id + " of " + editor;
    }
}
