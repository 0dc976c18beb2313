package chronicle.events;

import java.util.Optional;

/**
 * Who did something to the chronicle and why: the journal event's metadata.
 *
 * @param actor who did it, as the authentication tells
 * @param reason why; always present for corrections, retractions and reinstatements
 * @param origin the imported source, if one
 * @param idempotencyKey the caller's key under which a repetition is recognized
 * @param fingerprint a digest of the request under that key, to tell a repetition from a reuse
 */
public record Provenance(
        String actor,
        Optional<String> reason,
        Optional<Origin> origin,
        Optional<String> idempotencyKey,
        Optional<String> fingerprint) {

    /** An act without a reason, an origin or a key. */
    public static Provenance of(String actor) {
        return new Provenance(actor, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
