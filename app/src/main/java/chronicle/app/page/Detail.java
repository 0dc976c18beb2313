package chronicle.app.page;

import java.util.List;
import java.util.Locale;

/** A part of what is said, in words: what it is, and its values one by one. */
record Detail(String label, List<String> values) {

    /** The words of a name such as lastDay. */
    static String label(String name) {
        return Names.capital(name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ENGLISH));
    }
}
