package chronicle.events;

import org.jspecify.annotations.Nullable;

/**
 * Lets entries that say the same share one copy of the text: the titles of sources, the names of statutes and
 * programmes come again and again. Only texts that came lately are known; one forgotten is merely kept twice.
 */
public final class SharedTexts {

    private static final int SLOTS = 1 << 13;

    /** A race for a slot costs a copy, nothing else. */
    private static final @Nullable String[] LATELY = new String[SLOTS];

    private SharedTexts() {}

    /** An equal text, and the same one that was given out before if that was lately. */
    public static String of(String text) {
        int slot = text.hashCode() & (SLOTS - 1);
        String former = LATELY[slot];
        if (former != null && former.equals(text)) {
            return former;
        }
        LATELY[slot] = text;
        return text;
    }
}
