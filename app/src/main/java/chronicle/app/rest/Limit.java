package chronicle.app.rest;

/** How many items a page may have: 1 to 500. */
public record Limit(int items) {
    /** The default of lists that may be long. */
    public static final String DEFAULT = "50";

    /** The default of lists that are short, and of more use as a whole. */
    public static final String ALL = "500";

    private static final int MOST = 500;

    /** Reads a whole number from 1 to 500. */
    static Limit of(String text) {
        if (text.matches("[0-9]{1,3}")) {
            int items = Integer.parseInt(text);
            if (items >= 1 && items <= MOST) {
                return new Limit(items);
            }
        }
        throw new IllegalArgumentException("expected a whole number from 1 to " + MOST + ", not \"" + text + "\"");
    }
}
