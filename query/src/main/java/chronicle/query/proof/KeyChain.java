package chronicle.query.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys, each of which is a first one or endorsed by another of them. */
public record KeyChain(List<VerifyingKey> keys) {

    public KeyChain {
        keys = List.copyOf(keys);
    }

    /** The key of an id. */
    public Optional<VerifyingKey> key(String keyId) {
        return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    /** Whether the key that a head names is here, has signed it, and is vouched for back to a first one. */
    public boolean vouchesFor(SignedHead head) {
        return key(head.keyId())
                .filter(key -> head.isSignedBy(key) && leadsToAFirst(key))
                .isPresent();
    }

    private boolean leadsToAFirst(VerifyingKey key) {
        Set<String> seen = new HashSet<>();
        VerifyingKey at = key;
        while (seen.add(at.keyId())) {
            VerifyingKey before = key(at.endorsedBy()).orElse(null);
            if (before == null || !at.isEndorsedBy(before)) {
                return false;
            }
            if (at.vouchesForItself()) {
                return true;
            }
            at = before;
        }
        return false;
    }
}
