package chronicle.app.rest;

/** A position of the journal, or a number of its lines: 1 or more. */
public record WholeNumber(long value) {
    /** Reads a whole number from 1 on. */
    public static WholeNumber of(String text) {
        if (text.matches("[0-9]{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= 1) {
                return new WholeNumber(value);
            }
        }
        throw new IllegalArgumentException("expected a whole number from 1 on, not \"" + text + "\"");
    }
}
