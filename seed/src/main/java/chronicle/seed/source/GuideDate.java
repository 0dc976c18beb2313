package chronicle.seed.source;

import chronicle.events.Edtf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an item of the guide happened. The year is taken from the date of its head; the day from its prose only where
 * that has exactly one full date of the year. Where the date is marked up with another year than it reads, the prose
 * decides if it has days of one of the two alone; else it was one of them.
 *
 * @param period the first and the last year or day, where the head gives two
 * @param doubt what is wrong with the date, if anything is
 */
record GuideDate(Edtf on, Optional<Period> period, Optional<String> doubt) {

    /** The two ends of a time, each as a date of its own. */
    record Period(Edtf from, Edtf to) {}

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern FULL_DATE = Pattern.compile("\\b(\\p{Lu}\\p{Ll}{2,8})\\.? (\\d{1,2}), (\\d{4})\\b");
    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final Pattern YEAR_AT_THE_END = Pattern.compile(", (\\d{4})\\.?$");

    /** The date of an item; empty if its head gives no year, or several. */
    static Optional<GuideDate> of(Element item) {
        List<Element> dates =
                item.child("head").stream().flatMap(head -> head.within("date")).toList();
        return switch (dates.size()) {
            case 0 -> endOf(item.said("head").orElse("")).flatMap(year -> sure(item, year));
            case 1 -> of(item, dates.getFirst());
            default -> Optional.empty();
        };
    }

    private static Optional<GuideDate> of(Element item, Element date) {
        Optional<String> from = date.attribute("from");
        Optional<String> to = date.attribute("to");
        if (from.isPresent() && to.isPresent()) {
            return period(from.get(), to.get());
        }
        Set<String> read = years(date.text());
        return date.attribute("when")
                .or(() -> read.size() == 1 ? Optional.of(date.text().strip()) : Optional.empty())
                .flatMap(when -> read.isEmpty() || read.contains(year(when))
                        ? sure(item, when)
                        : doubtful(item, when, date.text().strip(), read));
    }

    private static Optional<GuideDate> period(String from, String to) {
        return Days.date("[" + from + ".." + to + "]")
                .map(on -> new GuideDate(
                        on,
                        Days.date(from).flatMap(first -> Days.date(to).map(last -> new Period(first, last))),
                        Optional.empty()));
    }

    private static Optional<GuideDate> sure(Element item, String when) {
        Set<String> days = daysOf(item, when);
        return Days.date(days.size() == 1 ? days.iterator().next() : when)
                .map(on -> new GuideDate(on, Optional.empty(), Optional.empty()));
    }

    private static Optional<GuideDate> doubtful(Element item, String when, String text, Set<String> read) {
        String doubt = "the date is marked up as " + when + " and reads " + text;
        Set<String> years = new TreeSet<>(read);
        years.add(year(when));
        List<String> told =
                years.stream().filter(year -> !daysOf(item, year).isEmpty()).toList();
        Optional<GuideDate> date =
                told.size() == 1 ? sure(item, told.getFirst()) : sure(item, "[" + String.join(",", years) + "]");
        return date.map(one -> new GuideDate(one.on, one.period, Optional.of(doubt)));
    }

    private static Optional<String> endOf(String head) {
        return YEAR_AT_THE_END
                .matcher(head)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String year(String date) {
        return date.substring(0, Math.min(4, date.length()));
    }

    private static Set<String> years(String text) {
        return YEAR.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The full dates of a year that the prose has; none if it is more than a year that is asked for. */
    private static Set<String> daysOf(Element item, String year) {
        return item.all("p")
                .flatMap(paragraph -> FULL_DATE.matcher(paragraph.text()).results())
                .filter(found -> found.group(3).equals(year))
                .flatMap(found -> month(found.group(1))
                        .map(month -> "%s-%02d-%02d".formatted(year, month, Integer.parseInt(found.group(2)))))
                .collect(Collectors.toSet());
    }

    /** The number of a month, whose name may be cut short. */
    private static Stream<Integer> month(String name) {
        return MONTHS.stream()
                .filter(month -> month.startsWith(name.toLowerCase(Locale.ROOT)))
                .limit(1)
                .map(month -> MONTHS.indexOf(month) + 1);
    }
}
