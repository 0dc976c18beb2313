package chronicle.app.access;

import java.security.MessageDigest;

/** The one token that the first start makes; only its digest is kept in memory. */
public final class AdministratorToken {
    /** The file of the data folder that holds it. */
    public static final String FILE = "admin-token";

    private final byte[] digest;

    public AdministratorToken(Secret secret) {
        this.digest = secret.digest();
    }

    /** Whether this is the token; how long the comparison takes tells nothing about it. */
    boolean is(Secret candidate) {
        return MessageDigest.isEqual(digest, candidate.digest());
    }
}
