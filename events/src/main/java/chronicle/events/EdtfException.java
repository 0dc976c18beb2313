package chronicle.events;

/** A text that is no date the chronicle reads; the message says what was expected at which character. */
public final class EdtfException extends IllegalArgumentException {

    private static final int SHOWN = 60;

    private final int at;

    EdtfException(String text, int at, String expected) {
        super("expected %s at character %d of \"%s\"".formatted(expected, at + 1, shown(text)));
        this.at = at;
    }

    /** The index in the text, from 0, at which reading stopped; the length of the text where more was expected. */
    public int at() {
        return at;
    }

    private static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", " ");
    }
}
