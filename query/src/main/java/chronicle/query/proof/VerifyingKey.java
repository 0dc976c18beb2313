package chronicle.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key by which signed heads are checked, and who vouches for it.
 *
 * @param keyId SHA-256 of the public key, in hex
 * @param algorithm Ed25519
 * @param publicKey its 32 bytes (RFC 8032), in hex
 * @param endorsedBy the key before this one, or itself for a first one
 * @param endorsement signature of that one, in hex, over {@link #endorsed}
 */
public record VerifyingKey(
        String keyId, String algorithm, String publicKey, Instant createdAt, String endorsedBy, String endorsement) {

    /** The only algorithm. */
    public static final String ALGORITHM = "Ed25519";

    private static final HexFormat HEX = HexFormat.of();

    /** What comes before the 32 bytes in the form that the JDK and others read (RFC 8410). */
    private static final byte[] PREFIX = HEX.parseHex("302a300506032b6570032100");

    /** The 32 bytes of a public key of the JDK, in hex. */
    public static String publicKey(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return HEX.formatHex(encoded, PREFIX.length, encoded.length);
    }

    /** The id of a public key in hex. */
    public static String keyId(String publicKey) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(HEX.parseHex(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What is signed by who vouches for a key: the canonical JSON of the key without its endorsement. */
    public static byte[] endorsed(String publicKey, Instant createdAt, String endorsedBy) {
        return "{\"algorithm\":\"%s\",\"createdAt\":\"%s\",\"endorsedBy\":\"%s\",\"keyId\":\"%s\",\"publicKey\":\"%s\"}"
                .formatted(ALGORITHM, createdAt, endorsedBy, keyId(publicKey), publicKey)
                .getBytes(UTF_8);
    }

    /** Whether it is a first key, which vouches for itself. */
    public boolean vouchesForItself() {
        return endorsedBy.equals(keyId);
    }

    /** Whether that key vouches for this one, and this one has the id that is its own. */
    public boolean isEndorsedBy(VerifyingKey other) {
        return algorithm.equals(ALGORITHM)
                && keyId.equals(keyId(publicKey))
                && endorsedBy.equals(other.keyId)
                && other.verifies(endorsed(publicKey, createdAt, endorsedBy), endorsement);
    }

    /** Whether a signature in hex is this key's under a message; false for what is no signature at all. */
    public boolean verifies(byte[] message, String signature) {
        try {
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded())));
            verification.update(message);
            return verification.verify(HEX.parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private byte[] encoded() {
        byte[] raw = HEX.parseHex(publicKey);
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
        return encoded;
    }
}
