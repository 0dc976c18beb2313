package chronicle.app.proof;

import static chronicle.query.proof.VerifyingKey.ALGORITHM;

import chronicle.query.proof.KeyChain;
import chronicle.query.proof.SignedHead;
import chronicle.query.proof.TreeHead;
import chronicle.query.proof.VerifyingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Whoever holds the private key: signs heads, and hands over to a next key by vouching for it. */
public final class Signer {

    private final PrivateKey privateKey;
    private final KeyChain chain;

    private Signer(PrivateKey privateKey, KeyChain chain) {
        this.privateKey = privateKey;
        this.chain = chain;
    }

    private record Kept(String privateKey, List<VerifyingKey> keys) {}

    /** One with a new key that vouches for itself. */
    public static Signer first(Instant now) {
        KeyPair pair = drawn();
        String publicKey = VerifyingKey.publicKey(pair.getPublic());
        return new Signer(
                pair.getPrivate(),
                new KeyChain(List.of(endorsed(publicKey, now, VerifyingKey.keyId(publicKey), pair.getPrivate()))));
    }

    /** The one that was kept as a text. */
    public static Signer of(String text) {
        Kept kept = JsonMapper.shared().readValue(text, Kept.class);
        try {
            return new Signer(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept.privateKey()))),
                    new KeyChain(kept.keys()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the file of the signing keys holds no private key", e);
        }
    }

    /** A next one with a new key, for which this one vouches; the private key of this one is not kept. */
    public Signer next(Instant now) {
        KeyPair pair = drawn();
        List<VerifyingKey> keys = new ArrayList<>(chain.keys());
        keys.add(endorsed(VerifyingKey.publicKey(pair.getPublic()), now, key().keyId(), privateKey));
        return new Signer(pair.getPrivate(), new KeyChain(keys));
    }

    /** The secret text to keep. */
    public String text() {
        return JsonMapper.shared()
                .writeValueAsString(
                        new Kept(Base64.getEncoder().encodeToString(privateKey.getEncoded()), chain.keys()));
    }

    /** The keys from the first to the present one. */
    public KeyChain chain() {
        return chain;
    }

    /** The present key. */
    public VerifyingKey key() {
        return chain.keys().getLast();
    }

    /** Signs a head; the time is kept to the millisecond. */
    public SignedHead sign(TreeHead head, Instant now) {
        Instant signedAt = now.truncatedTo(ChronoUnit.MILLIS);
        String keyId = key().keyId();
        return new SignedHead(
                head.size(),
                head.root().hex(),
                signedAt,
                keyId,
                signature(privateKey, SignedHead.signed(head, signedAt, keyId)));
    }

    private static VerifyingKey endorsed(String publicKey, Instant now, String by, PrivateKey with) {
        Instant createdAt = now.truncatedTo(ChronoUnit.MILLIS);
        return new VerifyingKey(
                VerifyingKey.keyId(publicKey),
                ALGORITHM,
                publicKey,
                createdAt,
                by,
                signature(with, VerifyingKey.endorsed(publicKey, createdAt, by)));
    }

    private static KeyPair drawn() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    private static String signature(PrivateKey key, byte[] message) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(message);
            return HexFormat.of().formatHex(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key cannot sign", e);
        }
    }
}
