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
