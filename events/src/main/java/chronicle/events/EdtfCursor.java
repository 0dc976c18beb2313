package chronicle.events;

import java.util.OptionalInt;

/** A place in a text that is being read as a date. */
final class EdtfCursor {

    private final String text;
    private int at;

    EdtfCursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    boolean skip(String expected) {
        boolean seen = sees(expected);
        if (seen) {
            at += expected.length();
        }
        return seen;
    }

    boolean skipBetweenSpaces(String expected) {
        int before = at;
        skipSpaces();
        if (!skip(expected)) {
            at = before;
            return false;
        }
        skipSpaces();
        return true;
    }

    /** The number written in exactly this many digits and then this suffix; nothing, and no step on, if there is none. */
    OptionalInt skipNumber(int digits, String suffix) {
        int end = at + digits;
        if (end > text.length() || !text.startsWith(suffix, end)) {
            return OptionalInt.empty();
        }
        for (int i = at; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return OptionalInt.empty();
            }
        }
        int number = Integer.parseInt(text, at, end, 10);
        at = end + suffix.length();
        return OptionalInt.of(number);
    }

    EdtfException expected(String what) {
        return expected(what, at);
    }

    EdtfException expected(String what, int where) {
        return new EdtfException(text, where, what);
    }

    private void skipSpaces() {
        while (sees(" ")) {
            at++;
        }
    }
}
