package chronicle.query.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;

/** A key that signs heads in tests. */
public final class Seal {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final KeyPair pair;

    /** A new one. */
    public Seal() {
        try {
            pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Its public part, which vouches for itself. */
    public VerifyingKey key() {
        String publicKey = VerifyingKey.publicKey(pair.getPublic());
        String id = VerifyingKey.keyId(publicKey);
        return new VerifyingKey(
                id, VerifyingKey.ALGORITHM, publicKey, NOW, id, signature(VerifyingKey.endorsed(publicKey, NOW, id)));
    }

    /** A head, signed. */
    public SignedHead sign(TreeHead head) {
        String id = key().keyId();
        return new SignedHead(head.size(), head.root().hex(), NOW, id, signature(SignedHead.signed(head, NOW, id)));
    }

    private String signature(byte[] message) {
        try {
            Signature signing = Signature.getInstance(VerifyingKey.ALGORITHM);
            signing.initSign(pair.getPrivate());
            signing.update(message);
            return HexFormat.of().formatHex(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
