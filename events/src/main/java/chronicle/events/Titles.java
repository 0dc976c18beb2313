package chronicle.events;

/** One readable line for each event. */
public final class Titles {

    private static final int LONGEST = 250;

    private Titles() {}

    /** What happened, without the day: {@code The United States opened its embassy in Baku, Azerbaijan}. */
    public static String of(DiplomaticEvent event) {
        String phrase = event.phrase();
        int first = phrase.codePointAt(0);
        String line = Character.toString(Character.toTitleCase(first)) + phrase.substring(Character.charCount(first));
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
