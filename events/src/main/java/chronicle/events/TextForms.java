package chronicle.events;

/** Forms of texts, as regular expressions that Java and JSON Schema (ECMA 262) read alike. */
public final class TextForms {

    /** The id of an entry: at most 100 letters, digits and some signs, none of which an address would have to escape. */
    public static final String ENTRY = "^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$";

    private static final String HALF = "\\ud800-\\udfff";
    private static final String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f" + HALF;
    private static final String EDGE =
            CONTROL + "\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";

    /** A text without control characters that neither begins nor ends with a space. */
    static final String TEXT = "^[^" + EDGE + "]([^" + CONTROL + "]*[^" + EDGE + "])?$";

    /** A text that may have lines, and is not blank. */
    static final String LINES = "^[^\\u0000" + HALF + "]*[^" + EDGE + "][^\\u0000" + HALF + "]*$";

    static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final String HOST = "(" + LABEL + "(\\." + LABEL + ")*\\.?|\\[[0-9A-Fa-f:.]+\\])";
    private static final String UNWISE = EDGE + "\"<>\\\\^`{|}%#";

    /** Where an address of the web begins: its scheme and host. */
    static final String SITE = "^[Hh][Tt][Tt][Pp][Ss]?://" + HOST + "(:[0-9]{1,5})?";

    /** An address of the web whose characters are escaped where they must be. */
    static final String ADDRESS =
            SITE + "(/" + escaped("?\\[\\]") + ")?(\\?" + escaped("") + ")?(#" + escaped("") + ")?$";

    private static final String PLAIN = "-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private static final String SEASON = "-?[0-9]{4}-2[1-4]";
    private static final String UNSPECIFIED =
            "(XXXX(-XX(-XX)?)?|-?[0-9]{3}X|-?[0-9]{2}XX|-?[0-9]{4}-XX(-XX)?" + "|-?[0-9]{4}-(0[1-9]|1[0-2])-XX)";
    private static final String MEMBER = "(" + PLAIN + "|" + UNSPECIFIED + ")";
    private static final String MEMBERS = "(" + PLAIN + "\\.\\." + PLAIN + "|" + MEMBER + ")";
    private static final String ONE_OF = "\\[(\\.\\." + MEMBER + "|" + MEMBERS + ")( *, *" + MEMBERS + ")*(\\.\\.)?\\]";
    private static final String SIDE = "(" + PLAIN + "[?~%]?|" + SEASON + ")";
    private static final String ONE = PLAIN + "[?~%]?|" + SEASON + "|" + UNSPECIFIED + "|" + ONE_OF;

    /** A day, known or not; the calendar, the range of years and the order of days go beyond a form. */
    static final String DAY = "^(" + ONE + ")$";

    /** A day or an interval. */
    static final String DAYS = "^(" + ONE + "|(\\.\\.)?/" + SIDE + "|" + SIDE + "/(\\.\\.|" + SIDE + ")?)$";

    private TextForms() {}

    private static String escaped(String ends) {
        String free = "[^" + UNWISE + ends + "]*";
        return free + "(%[0-9A-Fa-f]{2}" + free + ")*";
    }
}
