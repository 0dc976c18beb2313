package chronicle.seed.source;

import chronicle.events.Edtf;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of a career with the words that stand before it, which may make it less sure: {@code Left post about}. */
record DayInWords(Optional<String> day, Optional<String> words) {
    private static final String MONTH = "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\.?";
    private static final String ANOTHER_DAY = MONTH + " (?<number>\\d{1,2})(?:, (?<year>\\d{4}))?,?";
    private static final Pattern BARE = Pattern.compile(
            "(?:(?:on|or|shortly|soon|about|before|after)\\b ?)+|between " + ANOTHER_DAY + " and",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADS_TO_THE_DAY = Pattern.compile(
            ".*(?:\\b(?:on|about|approximately|before|after|and|or|in|of|dated)|-)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTHS_ALONE =
            Pattern.compile("(?:" + MONTH.replace("month", "first") + "-)?" + MONTH + " (?<year>\\d{4})");

    /** What words make of a day, as a date; the former is the day before which it cannot have been. */
    private record Reading(Pattern words, Form form) {
        Reading(String words, Form form) {
            this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), form);
        }
    }

    private interface Form {
        String of(MatchResult found, String day, String former);
    }

    /** The first whose words are found says what the day is; where none are, it is the day as it stands. */
    private static final List<Reading> READINGS = List.of(
            new Reading(
                    "\\bbetween " + ANOTHER_DAY + " and$",
                    (found, day, _) -> "[" + another(found, day) + ".." + day + "]"),
            new Reading("\\b" + ANOTHER_DAY + " ?-$", (found, day, _) -> "[" + another(found, day) + ".." + day + "]"),
            new Reading("\\b" + ANOTHER_DAY + " or$", (found, day, _) -> "[" + another(found, day) + "," + day + "]"),
            new Reading("\\bprobably\\b.*\\b(?:about|shortly|soon)\\b", (_, day, _) -> day + "%"),
            new Reading("\\b(?:about|approximately|shortly|soon)\\b|\\bbetween\\b.*\\band$", (_, day, _) -> day + "~"),
            new Reading("\\bbefore$", (_, day, former) -> "[" + former + ".." + day + "]"),
            new Reading("\\bafter$", (_, day, _) -> "[" + day + "..]"),
            new Reading("\\bprobably\\b", (_, day, _) -> day + "?"));

    static DayInWords of(Element chief, String moment) {
        Optional<Element> one = chief.child(moment);
        return new DayInWords(one.flatMap(it -> it.said("date")), one.flatMap(it -> it.said("note")));
    }

    /** As sure as the words are, with the day of what came before it, if that is known. */
    Optional<Edtf> on(Optional<Edtf> former) {
        return day.flatMap(Days::date)
                .map(known -> inWords(known, former.map(DayInWords::floor).orElse("")))
                .or(() -> words.flatMap(DayInWords::monthsAlone));
    }

    private Edtf inWords(Edtf known, String former) {
        return words.flatMap(said -> READINGS.stream()
                        .flatMap(reading -> reading.words
                                .matcher(said)
                                .results()
                                .limit(1)
                                .map(found -> reading.form.of(found, known.text(), former)))
                        .findFirst())
                .map(text ->
                        Days.date(text).or(() -> Days.date(known.text() + "~")).orElse(known))
                .orElse(known);
    }

    private static String another(MatchResult found, String day) {
        String year = Optional.ofNullable(found.group("year")).orElse(day.substring(0, 4));
        return year + "-" + number(found.group("month")) + "-"
                + "%02d".formatted(Integer.valueOf(found.group("number")));
    }

    private static Optional<Edtf> monthsAlone(String said) {
        Matcher found = MONTHS_ALONE.matcher(said);
        if (!found.matches()) {
            return Optional.empty();
        }
        String last = found.group("year") + "-" + number(found.group("month"));
        return Days.date(
                found.group("first") == null
                        ? last
                        : "[" + found.group("year") + "-" + number(found.group("first")) + ".." + last + "]");
    }

    private static String number(String month) {
        for (Month one : Month.values()) {
            if (one.name().regionMatches(true, 0, month, 0, 3)) {
                return "%02d".formatted(one.getValue());
            }
        }
        throw new IllegalArgumentException(month);
    }

    /** The date as the lower bound of another: as precise as it stands, or else its earliest day. */
    static String floor(Edtf date) {
        return date.text().matches("[\\d-]+")
                ? date.text()
                : bounded(date.start().earliest());
    }

    /** The date as the upper bound of another. */
    static String ceiling(Edtf date) {
        return date.text().matches("[\\d-]+")
                ? date.text()
                : bounded(date.start().latest());
    }

    private static String bounded(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }

    /** Whether the words say nothing but which day it was, as far as that is known. */
    boolean areBare() {
        return words.filter(said -> !BARE.matcher(said).matches()
                        && !MONTHS_ALONE.matcher(said).matches())
                .isEmpty();
    }

    /** The words as a sentence, with the day where they lead up to it. */
    Optional<String> sentence() {
        return words.map(said -> LEADS_TO_THE_DAY.matcher(said).matches()
                ? said + (said.endsWith("-") ? "" : " ") + day.orElse("a day unknown") + "."
                : said.endsWith(".") ? said : said + ".");
    }
}
