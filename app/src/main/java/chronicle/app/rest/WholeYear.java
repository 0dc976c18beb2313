package chronicle.app.rest;

/** A year, as a parameter: from −4712 to 9999. */
record WholeYear(int number) {
    private static final int FIRST = -4712;
    private static final int LAST = 9999;

    /** Reads a whole number of up to four digits. */
    static WholeYear of(String text) {
        if (text.matches("-?[0-9]{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= FIRST && number <= LAST) {
                return new WholeYear(number);
            }
        }
        throw new IllegalArgumentException(
                "expected a year from " + FIRST + " to " + LAST + ", such as 1992, not \"" + text + "\"");
    }
}
