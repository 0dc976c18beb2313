package chronicle.app.dates;

import chronicle.app.dates.Meant.Clear;
import chronicle.app.dates.Meant.Unclear;
import chronicle.events.Edtf;
import chronicle.events.EdtfException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates as people write them: "by January 1992" is {@code [..1992-01]}. */
public final class PlainDates {
    private static final String ONE = "((?:(?! or |,).)+?)";
    private static final String UNKNOWN_DAY = "(?:an? )?unknown (?:day|date|time)";
    private static final Pattern UNKNOWN = Pattern.compile("\\?|unknown|(?:on )?" + UNKNOWN_DAY + "|date unknown");
    private static final List<Form<String>> OPEN = List.of(
            Form.of(
                    "(?:in |the )*winter (?:of )?([0-9]{4})[-/–]([0-9]{2}|[0-9]{4})",
                    said -> winter(Integer.parseInt(said.getFirst()), said.getLast())),
            Form.of("(?:not before|no earlier than|not earlier than) (.+)", said -> orLater(said.getFirst())),
            Form.of("(.+?)(?: or later| or after| at the earliest)", said -> orLater(said.getFirst())),
            Form.of(
                    "(?:some ?time )?before (.+)",
                    said -> "[.." + read(said.getFirst()).before() + "]"),
            Form.of(
                    "(?:some ?time )?after (.+)",
                    said -> "[" + read(said.getFirst()).after() + "..]"),
            Form.of("from " + UNKNOWN_DAY + " (?:until|to|till) (.+)", said -> "/" + side(said.getFirst())),
            Form.of("from (.+?) (?:until|to|till) " + UNKNOWN_DAY, said -> side(said.getFirst()) + "/"),
            Form.of("from (.+?) (?:on|onwards?)", said -> side(said.getFirst()) + "/.."),
            Form.of("since (.+)", said -> side(said.getFirst()) + "/.."),
            Form.of("(?:until|till) (.+)", said -> "../" + side(said.getFirst())));
    private static final List<Form<String>> WITHIN = List.of(
            Form.of(
                    "(?:by|not after|not later than|no later than|up to|in or before) " + ONE,
                    said -> ".." + read(said.getFirst()).exact()),
            Form.of(
                    ONE + "(?: or before| or earlier| at the latest)",
                    said -> ".." + read(said.getFirst()).exact()),
            Form.of("(?:some ?time )?between " + ONE + " and " + ONE, said -> range(said.getFirst(), said.getLast())));
    private static final Pattern SPAN = Pattern.compile("(?:from )?(.+?)(?: to | until | till | through |(?: -"
            + " |–)|(?<=^[0-9]{4})-(?=[0-9]{4}$)|(?<=^[0-9]{1,2})-(?=[0-9]{1,2} [a-z]))(.+)");
    private static final Pattern COMMA_BEFORE_YEAR = Pattern.compile(
            "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)[a-z]*\\.?(?:"
                    + " [0-9]{1,2}(?:st|nd|rd|th)?)?), ?(?=-?[0-9]{4})");
    private static final Pattern ALTERNATIVE = Pattern.compile(",? or |, ?");

    private PlainDates() {}

    /**
     * What words mean; EDTF itself is understood too.
     *
     * @param spans whether it may be an interval
     */
    public static Meant read(String words, boolean spans) {
        try {
            return fit(edtf(words.strip()).orElseGet(() -> date(said(words))), spans);
        } catch (Unclearness e) {
            return e.unclear();
        }
    }

    /** Only letter case, spaces and dashes differ. */
    private static String said(String words) {
        var plain = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?[–—] ?", "–")
                .replaceAll("\\.$", "");
        return COMMA_BEFORE_YEAR.matcher(plain).replaceAll("$1 ");
    }

    private static Meant fit(Edtf date, boolean spans) {
        if (spans || !date.isInterval()) {
            return new Clear(date);
        }
        var sides = date.text().split("/", -1);
        var start = sides[0].replace("..", "");
        var end = sides[1].replace("..", "");
        return new Unclear(
                Trouble.ONE_DAY_ONLY,
                edtf("[" + start + ".." + end + "]").stream().toList());
    }

    private static Edtf date(String words) {
        if (words.isEmpty()) {
            throw new Unclearness(Trouble.NOT_UNDERSTOOD);
        }
        if (UNKNOWN.matcher(words).matches()) {
            return Edtf.parse("XXXX");
        }
        return checked(Form.read(OPEN, words)
                .or(() -> Periods.read(words))
                .or(() -> several(words))
                .orElseGet(() -> read(words).whole().toString()));
    }

    private static String winter(int year, String next) {
        if (!Integer.toString(year + 1).endsWith(next)) {
            throw new Unclearness(Trouble.NOT_UNDERSTOOD);
        }
        return "[" + year + "-12.." + (year + 1) + "-02]";
    }

    private static String orLater(String words) {
        return "[" + members(words) + "..]";
    }

    private static Optional<String> several(String words) {
        var members = words.startsWith("either ") ? words.substring("either ".length()) : words;
        var within = within(words);
        if (within.isPresent()) {
            return within.map(range -> "[" + range + "]");
        }
        if (ALTERNATIVE.matcher(members).find()) {
            return Optional.of("[" + members(members) + "]");
        }
        var span = SPAN.matcher(words);
        if (span.matches() && !words.matches("(?:the )?years .*")) {
            var end = read(span.group(2)).inOneYear();
            return Optional.of(read(span.group(1)).completedBy(end).inOneYear() + "/" + end);
        }
        return Optional.empty();
    }

    /** The members of a set, of which the first may leave out what the last says. */
    private static String members(String words) {
        var each = ALTERNATIVE.split(words.startsWith("either ") ? words.substring("either ".length()) : words, -1);
        var last = each[each.length - 1];
        return String.join(
                ",", Arrays.stream(each).map(member -> member(member, last)).toList());
    }

    private static String member(String words, String last) {
        return within(words).orElseGet(() -> {
            var date = read(words);
            return (date.year().isEmpty() && !words.equals(last) ? date.completedBy(read(last)) : date)
                    .exact()
                    .toString();
        });
    }

    /** Between two dates, or by one. */
    private static Optional<String> within(String words) {
        return Form.read(WITHIN, words);
    }

    private static String range(String first, String last) {
        var end = read(last).plain();
        return read(first).completedBy(end).plain() + ".." + end;
    }

    private static Spoken read(String words) {
        return SpokenReader.read(words);
    }

    private static Spoken side(String words) {
        return read(words).inOneYear();
    }

    /** What can still be wrong is the order of two dates, or a month that there is not. */
    private static Edtf checked(String edtf) {
        try {
            return Edtf.parse(edtf);
        } catch (EdtfException _) {
            throw new Unclearness(
                    List.of("/", "..").stream().anyMatch(edtf::contains) ? Trouble.REVERSED : Trouble.NO_SUCH_DAY);
        }
    }

    private static Optional<Edtf> edtf(String text) {
        try {
            return Optional.of(Edtf.parse(text));
        } catch (EdtfException _) {
            return Optional.empty();
        }
    }
}
