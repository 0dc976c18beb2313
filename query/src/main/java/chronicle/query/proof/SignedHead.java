package chronicle.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/**
 * A tree's head that cannot be denied later.
 *
 * @param root in hex
 * @param keyId of the key that signed
 * @param signature Ed25519, in hex, over {@link #signed}
 */
public record SignedHead(long size, String root, Instant signedAt, String keyId, String signature) {

    /** What is signed: the canonical JSON of the head without its signature. */
    public static byte[] signed(TreeHead head, Instant signedAt, String keyId) {
        return "{\"keyId\":\"%s\",\"root\":\"%s\",\"signedAt\":\"%s\",\"size\":%d}"
                .formatted(keyId, head.root().hex(), signedAt, head.size())
                .getBytes(UTF_8);
    }

    /**
     * The head without who signed it.
     *
     * @throws IllegalArgumentException if the root is no hash or the size no size
     */
    public TreeHead head() {
        return new TreeHead(size, Hash.parse(root));
    }

    /** Whether that key, and no other, has signed exactly this. */
    public boolean isSignedBy(VerifyingKey key) {
        return keyId.equals(key.keyId()) && key.verifies(signed(head(), signedAt, keyId), signature);
    }
}
