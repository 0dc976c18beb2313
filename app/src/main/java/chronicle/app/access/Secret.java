package chronicle.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens doors to whoever presents it. One of ours is 256 random bits, so that its digest needs no stretching: nobody
 * can try them all. It is kept nowhere and told to no log.
 */
public record Secret(@JsonValue String text) {
    private static final String MARK = "chronicle_";
    private static final int BYTES = 32;
    private static final int LENGTH = MARK.length() + 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, with a mark by which a scanner for leaked secrets can find it. */
    static Secret draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it has the form of a secret that was drawn here. */
    boolean isOurs() {
        return text.startsWith(MARK) && text.length() == LENGTH;
    }

    /** SHA-256 of it. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest as text. */
    String hex() {
        return HexFormat.of().formatHex(digest());
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
