package chronicle.app.rest;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids for entries that come without one of their own: UUIDs in order of time (version 7 of RFC 9562). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** An id that nobody has yet. */
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = System.currentTimeMillis() << 16 | VERSION | random >>> 52;
        return new UUID(high, RANDOM.nextLong() >>> 2 | VARIANT);
    }
}
