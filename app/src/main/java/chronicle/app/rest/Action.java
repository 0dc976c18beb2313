package chronicle.app.rest;

import java.util.Set;

/** What somebody did to an entry, as a parameter. */
public record Action(String name) {
    private static final Set<String> WORDS = Set.of("recorded", "corrected", "retracted", "reinstated");

    /** Reads one of the four words. */
    static Action of(String text) {
        if (WORDS.contains(text)) {
            return new Action(text);
        }
        throw new IllegalArgumentException(
                "expected one of recorded, corrected, retracted, reinstated, not \"" + text + "\"");
    }
}
