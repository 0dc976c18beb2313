package chronicle.app.access;

import java.security.SecureRandom;

/** Names that tell nothing of who or what bears them: {@code editor-3f9k2m7qxa}. */
final class Pseudonym {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pseudonym() {}

    /** A name that nobody bears yet: one of 2^50. */
    static String draw(String what) {
        var name = new StringBuilder(what).append('-');
        RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(name::append);
        return name.toString();
    }
}
