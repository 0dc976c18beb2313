package chronicle.app.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one token that the first start makes; only its digest is kept in memory. */
final class AdministratorToken {
    static final String FILE = "admin-token";

    private final byte[] digest;

    AdministratorToken(String token) {
        this.digest = digest(token);
    }

    /** Whether this is the token; how long the comparison takes tells nothing about it. */
    boolean is(String candidate) {
        return MessageDigest.isEqual(digest, digest(candidate));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
