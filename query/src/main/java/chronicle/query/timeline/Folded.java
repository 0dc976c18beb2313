package chronicle.query.timeline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names as they are compared: without regard to case and to the amount of white space. */
final class Folded {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Folded() {}

    static String of(String name) {
        return plain(name) ? name.toLowerCase(Locale.ROOT) : thoroughly(name);
    }

    /** Whether only the case of its letters may have to be folded: printable ASCII, and single spaces inside. */
    private static boolean plain(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char next = name.charAt(i);
            if (next < ' ' || next > '~' || (next == ' ' && before == ' ')) {
                return false;
            }
            before = next;
        }
        return before != ' ' || name.isEmpty();
    }

    private static String thoroughly(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The folded name, or the empty one if there is none. */
    static String of(Optional<String> name) {
        return name.map(Folded::of).orElse("");
    }

    static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }
}
