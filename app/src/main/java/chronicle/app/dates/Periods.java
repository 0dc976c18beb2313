package chronicle.app.dates;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads parts of years, months and decades: early 1991, the second half of May 1992, the late 1990s. */
final class Periods {
    private static final Map<String, int[]> PARTS = Map.ofEntries(
            Map.entry("early", new int[] {1, 3}),
            Map.entry("beginning", new int[] {1, 3}),
            Map.entry("mid", new int[] {2, 3}),
            Map.entry("middle", new int[] {2, 3}),
            Map.entry("late", new int[] {3, 3}),
            Map.entry("end", new int[] {3, 3}),
            Map.entry("first half", new int[] {1, 2}),
            Map.entry("second half", new int[] {2, 2}),
            Map.entry("first quarter", new int[] {1, 4}),
            Map.entry("second quarter", new int[] {2, 4}),
            Map.entry("third quarter", new int[] {3, 4}),
            Map.entry("fourth quarter", new int[] {4, 4}));
    private static final Pattern PERIOD = Pattern.compile("(?:in |during |at )?(?:the )?"
            + "(early|mid|late|(?:beginning|middle|end|(?:first|second) half|(?:first|second|third|fourth) quarter)"
            + "(?= of ))[- ](?:of |in )?(?:the )?(.+)");
    private static final int MONTHS = 12;
    private static final int DAYS = 30;

    private Periods() {}

    /** The set of days that words name, if they name part of something longer. */
    static Optional<String> read(String words) {
        var found = PERIOD.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var whole = SpokenReader.read(found.group(2)).exact();
        if (!whole.day().isEmpty() || whole.year().endsWith("XX")) {
            throw new Unclearness(Trouble.NOT_UNDERSTOOD);
        }
        var part = PARTS.getOrDefault(found.group(1), new int[] {1, 1});
        return Optional.of(whole.isOfManyYears() ? years(whole, part[0], part[1]) : inYear(whole, part[0], part[1]));
    }

    /** A third of a decade is the years 0 to 3, 4 to 6, or 7 to 9; nobody speaks of its quarters. */
    private static String years(Spoken decade, int number, int of) {
        int first = decade.firstYear();
        return switch (of) {
            case 2 -> "[" + Spoken.year(first + number * 5 - 5) + ".." + Spoken.year(first + number * 5 - 1) + "]";
            case 3 ->
                "[" + Spoken.year(first + (number == 1 ? 0 : number * 3 - 2)) + ".." + Spoken.year(first + number * 3)
                        + "]";
            default -> throw new Unclearness(Trouble.NOT_UNDERSTOOD);
        };
    }

    private static String inYear(Spoken whole, int number, int of) {
        if (whole.month().isEmpty()) {
            int length = MONTHS / of;
            return "[" + whole + "-" + Spoken.two(Integer.toString(number * length - length + 1)) + ".." + whole + "-"
                    + Spoken.two(Integer.toString(number * length)) + "]";
        }
        if (of > 3) {
            throw new Unclearness(Trouble.NOT_UNDERSTOOD);
        }
        int length = DAYS / of;
        int last = number == of ? whole.yearMonth().lengthOfMonth() : number * length;
        return "[" + whole + "-" + Spoken.two(Integer.toString(number * length - length + 1)) + ".." + whole + "-"
                + Spoken.two(Integer.toString(last)) + "]";
    }
}
