package chronicle.app.dates;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the words of one date: 3 May 1994, May 3, spring 1991, about 1985, the 1980s. */
final class SpokenReader {
    private static final String NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?";
    private static final String OF_YEAR = "(?:,? (?:of |in )?(-?[0-9]{4}))?";

    private static final String OF_SHORT_YEAR = ",? ['’]?[0-9]{2}";

    private static final List<Form<Spoken>> FORMS = List.of(
            Form.of(
                    "(?:" + DAY + " (?:of )?)?" + MONTH + "(?: " + DAY + ",)?" + " ['’]?(?:3[2-9]|[4-9][0-9])",
                    _ -> shortYear()),
            Form.of(DAY + " (?:of )?" + MONTH + OF_SHORT_YEAR, _ -> shortYear()),
            Form.of("['’]?[0-9]0['’]?s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties", _ -> shortYear()),
            Form.of("([0-9]{1,4}) ?b\\.?c\\.?(?:e\\.?)?", said -> beforeChrist(Integer.parseInt(said.getFirst()))),
            Form.of(
                    "([0-9]{1,2}) ?[-./] ?([0-9]{1,2}) ?[-./] ?([0-9]{4}|[0-9]{2})",
                    said -> yearLast(said.get(0), said.get(1), said.get(2))),
            Form.of(
                    "(-?[0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?",
                    said -> inYear(said.get(0), Spoken.two(said.get(1)), said.get(2))),
            Form.of(
                    DAY + "(?: (?:of )?" + MONTH + OF_YEAR + ")?",
                    said -> inYear(said.get(2), month(said.get(1)), said.get(0))),
            Form.of(
                    MONTH + "(?: " + DAY + ")?" + OF_YEAR,
                    said -> inYear(said.get(2), month(said.get(0)), said.get(1))),
            Form.of(
                    "(-?[0-9]{4})(?:,? " + MONTH + "(?: " + DAY + ")?)?",
                    said -> inYear(said.get(0), month(said.get(1)), said.get(2))),
            Form.of(
                    "(spring|summer|autumn|fall|winter)" + OF_YEAR,
                    said -> Spoken.of(said.get(1), season(said.get(0)), "")),
            Form.of(
                    "(-?[0-9]{2}(?:[0-9]x|xx)|(?:-?[0-9]{4}|xxxx)-xx(?:-xx)?|-?[0-9]{4}-[0-9]{2}-xx|xxxx)",
                    said -> Spoken.of(said.getFirst().toUpperCase(Locale.ROOT), "", "")),
            Form.of("(?:an )?unknown (?:day|date|time)", _ -> Spoken.of("XXXX", "", "")),
            Form.of("([0-9]{3})0['’]?s", said -> decade(said.getFirst())),
            Form.of("years ([0-9]{4}) to ([0-9]{4})", said -> years(said.getFirst(), said.getLast())),
            Form.of("([0-9]{1,2})(?:st|nd|rd|th) century", said -> century(Integer.parseInt(said.getFirst()))));

    private static final Pattern ABOUT =
            Pattern.compile("(?:about|around|approximately|roughly|circa|ca?\\.?|~) ?(?=[^ ])");
    private static final Pattern PERHAPS = Pattern.compile("(?:perhaps|possibly|probably|maybe) ");
    private static final Pattern ASKED = Pattern.compile(" ?(?:\\?|\\(\\?\\))$");
    private static final Pattern PLACED = Pattern.compile("(?:some ?time |some day )?(?:on|in|during|at)? ?(?:the )?");

    private SpokenReader() {}

    /** The date that words name, perhaps without its year; refuses other words. */
    static Spoken read(String words) {
        var rest = words.strip();
        boolean about = false;
        boolean perhaps = false;
        var asked = ASKED.matcher(rest);
        if (asked.find() && asked.start() > 0) {
            perhaps = true;
            rest = rest.substring(0, asked.start());
        }
        for (boolean more = true; more; ) {
            more = false;
            for (var start : List.of(PLACED, ABOUT, PERHAPS)) {
                var found = start.matcher(rest);
                if (found.lookingAt() && found.end() > 0) {
                    about |= start == ABOUT;
                    perhaps |= start == PERHAPS;
                    rest = rest.substring(found.end());
                    more = true;
                }
            }
        }
        if (!about && !perhaps) {
            return date(rest);
        }
        var doubt = about && perhaps ? "%" : about ? "~" : "?";
        var date = doubtful(rest, doubt);
        if (date.isSeason() || date.isOfManyYears()) {
            throw new Unclearness(Trouble.DOUBTFUL_BOUND, date.whole().toString());
        }
        return date.doubted(doubt);
    }

    private static Spoken doubtful(String words, String doubt) {
        try {
            return date(words);
        } catch (Unclearness unclear) {
            throw unclear.doubted(doubt);
        }
    }

    private static Spoken date(String words) {
        return Form.read(FORMS, words).orElseThrow(() -> new Unclearness(Trouble.NOT_UNDERSTOOD));
    }

    private static Spoken shortYear() {
        throw new Unclearness(Trouble.CENTURY_MISSING);
    }

    /** There is no year 0 in speech: the year before the first is the first before Christ. */
    private static Spoken beforeChrist(int year) {
        if (year == 0) {
            throw new Unclearness(Trouble.NOT_UNDERSTOOD);
        }
        return Spoken.year(1 - year);
    }

    private static Spoken decade(String start) {
        if (start.endsWith("0")) {
            throw new Unclearness(Trouble.DECADE_OR_CENTURY, start + "X", start.substring(0, 2) + "XX");
        }
        return Spoken.of(start + "X", "", "");
    }

    private static Spoken years(String first, String last) {
        return Stream.of("X", "XX")
                .map(open -> first.substring(0, first.length() - open.length()) + open)
                .filter(all -> all.replace('X', '0').equals(first)
                        && all.replace('X', '9').equals(last))
                .map(all -> Spoken.of(all, "", ""))
                .findFirst()
                .orElseThrow(() -> new Unclearness(Trouble.NOT_UNDERSTOOD));
    }

    private static Spoken century(int number) {
        if (number == 0) {
            throw new Unclearness(Trouble.NOT_UNDERSTOOD);
        }
        return Spoken.of(Spoken.two(Integer.toString(number - 1)) + "XX", "", "");
    }

    private static Spoken inYear(String year, String month, String day) {
        return Spoken.of(year, month, Spoken.two(day));
    }

    /** With the year last, the day may come first or the month. */
    private static Spoken yearLast(String one, String other, String year) {
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(other);
        if (year.length() == 2) {
            throw new Unclearness(Trouble.CENTURY_MISSING);
        }
        var dayFirst = Spoken.of(year, Spoken.two(other), Spoken.two(one));
        var monthFirst = Spoken.of(year, Spoken.two(one), Spoken.two(other));
        if (first > 12 || first == second) {
            return dayFirst;
        }
        if (second > 12) {
            return monthFirst;
        }
        throw new Unclearness(
                Trouble.DAY_OR_MONTH_FIRST,
                dayFirst.whole().toString(),
                monthFirst.whole().toString());
    }

    private static String month(String name) {
        return name.isEmpty() ? "" : Spoken.two(Integer.toString(NAMES.indexOf(name.substring(0, 3)) / 4 + 1));
    }

    private static String season(String name) {
        return switch (name) {
            case "spring" -> "21";
            case "summer" -> "22";
            case "winter" -> "24";
            default -> "23";
        };
    }
}
