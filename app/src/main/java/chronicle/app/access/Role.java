package chronicle.app.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is trusted with; an administrator with all of it. */
public enum Role {
    /** Records, corrects, retracts and reinstates entries. */
    EDITOR,
    /** Has the journal verified. */
    AUDITOR,
    /** Imports and replays. */
    OPERATOR,
    /** Makes and revokes tokens, and erases names. */
    ADMINISTRATOR;

    /** The name on the wire: {@code editor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What Spring Security calls it. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The role of a name on the wire. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
