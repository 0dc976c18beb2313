package chronicle.app.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates as people write them: {@code [..1992-01]} is "by January 1992". What it says can be read back. */
public final class DateWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern DATE = Pattern.compile("(-?[0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?%]?)");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9X-])(?:0[0-9]{3}|-[0-9]{4})(?![0-9X-])");
    private static final Pattern UNSPECIFIED = Pattern.compile("([0-9]{2,3})(XX?)");

    /** Open at both ends, or a range and then whatever is later. */
    private static final Pattern WORDLESS = Pattern.compile("\\[\\.\\..*\\.\\.\\]|\\[.*\\.\\.[^,]+\\.\\.\\]");

    private static final Map<String, String> SEASONS =
            Map.of("21", "spring", "22", "summer", "23", "autumn", "24", "winter");
    private static final Map<String, String> DOUBTS =
            Map.of("", "", "~", "about ", "?", "perhaps ", "%", "perhaps about ");

    private DateWords() {}

    /** A day: 24 October 1992. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** A date as the chronicle writes it; one of a form that has no common words stays as it is. */
    public static String of(String edtf) {
        if (WORDLESS.matcher(edtf).matches()) {
            return edtf;
        }
        if (edtf.startsWith("[") && edtf.endsWith("]")) {
            return oneOf(edtf.substring(1, edtf.length() - 1));
        }
        int slash = edtf.indexOf('/');
        return slash < 0 ? date(edtf) : interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }

    /** The same to be read by people only: years without leading zeros, those before the first one as BCE. */
    static String shown(String edtf) {
        var words = of(edtf);
        return words.equals(edtf) && !DATE.matcher(edtf).matches() ? words : years(words);
    }

    /** A day likewise. */
    static String shown(LocalDate day) {
        return years(of(day));
    }

    private static String years(String words) {
        return YEAR.matcher(words).replaceAll(year -> {
            int number = Integer.parseInt(year.group());
            return number > 0 ? Integer.toString(number) : 1 - number + " BCE";
        });
    }

    private static String oneOf(String inner) {
        if (inner.contains(",")) {
            List<String> each =
                    Arrays.stream(inner.split(",")).map(DateWords::range).toList();
            return "either " + each.stream().limit(each.size() - 1L).collect(Collectors.joining(", ")) + " or "
                    + each.getLast();
        }
        return range(inner);
    }

    private static String range(String inner) {
        int dots = inner.indexOf("..");
        if (dots < 0) {
            return date(inner.strip());
        }
        var first = inner.substring(0, dots).strip();
        var last = inner.substring(dots + 2).strip();
        if (first.isEmpty()) {
            return "by " + date(last);
        }
        return last.isEmpty() ? date(first) + " or later" : "between " + date(first) + " and " + date(last);
    }

    private static String interval(String start, String end) {
        var from = start.isEmpty() || start.equals("..") ? "" : date(start);
        if (end.equals("..")) {
            return from.isEmpty() ? "always" : "from " + from + " on";
        }
        if (end.isEmpty()) {
            return "from " + from + " until an unknown day";
        }
        if (!from.isEmpty()) {
            return from + " to " + date(end);
        }
        return start.isEmpty() ? "from an unknown day until " + date(end) : "until " + date(end);
    }

    private static String date(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return DOUBTS.getOrDefault(date.group(4), "") + plain(date.group(1), date.group(2), date.group(3));
        }
        Matcher decade = UNSPECIFIED.matcher(text);
        if (decade.matches()) {
            boolean namesOneDecade =
                    decade.group(2).length() == 1 && !decade.group(1).endsWith("0");
            return namesOneDecade
                    ? "the " + decade.group(1) + "0s"
                    : "the years " + text.replace('X', '0') + " to " + text.replace('X', '9');
        }
        return text.equals("XXXX") ? "an unknown day" : text;
    }

    private static String plain(String year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return year;
        }
        var season = SEASONS.get(month);
        if (season != null) {
            return season + " " + year;
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return year + "-" + month;
        }
        var name = Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH) + " " + year;
        return day == null ? name : Integer.parseInt(day) + " " + name;
    }
}
