package chronicle.seed.source;

import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Kind;
import chronicle.events.Party;
import chronicle.events.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The guide to recognition and relations by country. The year of an item is taken from its markup; the day from its
 * prose only where that has exactly one full date of the year.
 */
final class GuideArticles {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Pattern FULL_DATE = Pattern.compile("\\b(\\p{Lu}\\p{Ll}{2,8})\\.? (\\d{1,2}), (\\d{4})\\b");

    private final Extract.Builder extract;

    GuideArticles(Extract.Builder extract) {
        this.extract = extract;
    }

    void read(EditionFiles files) {
        for (String file : files.names()) {
            Records.each(files, file, Set.of("text"), (around, text) -> {
                if (around.contains("TEI")) {
                    text.within("div")
                            .filter(div -> div.attribute("type")
                                    .filter("timeline"::equals)
                                    .isPresent())
                            .forEach(item -> item(article(file), item));
                }
            });
        }
    }

    private static String article(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
    }

    private void item(String article, Element item) {
        String head = item.said("head").orElse("");
        String localId = extract.record(article + "/" + slug(head));
        Optional<Edtf> on = on(item);
        if (on.isEmpty()) {
            extract.leftOut(localId, "no year is marked up: " + head);
            return;
        }
        Optional<Party> party = Territories.party(article, on.get().start().latest());
        if (party.isEmpty()) {
            extract.broken(localId, "no party is known for the article " + article);
            return;
        }
        List<DiplomaticEvent> told = new GuideHead(head, party.get()).events();
        if (told.isEmpty()) {
            extract.leftOut(localId, "the head tells nothing that the vocabulary has a kind for: " + head);
        }
        Set<String> kinds = new HashSet<>();
        for (DiplomaticEvent event : told) {
            String kind = Kind.of(event).name();
            String id = localId + "/" + kind + (kinds.add(kind) ? "" : "/in-return");
            extract.draft(
                    id,
                    new Statement(
                            on.get(),
                            event,
                            Notes.margin(List.of(Optional.of(head))),
                            List.of(extract.publication().source(article, id, Map.of()))));
        }
    }

    private static Optional<Edtf> on(Element item) {
        List<Element> dates =
                item.child("head").stream().flatMap(head -> head.within("date")).toList();
        if (dates.size() != 1) {
            return Optional.empty();
        }
        Element date = dates.getFirst();
        return date.attribute("when")
                .map(when -> when.length() == 4 ? day(item, when).orElse(when) : when)
                .or(() -> date.attribute("from")
                        .flatMap(from -> date.attribute("to").map(to -> "[" + from + ".." + to + "]")))
                .flatMap(Days::date);
    }

    /** The day that the prose gives, if it gives exactly one of that year. */
    private static Optional<String> day(Element item, String year) {
        List<String> days = item.all("p")
                .flatMap(paragraph -> FULL_DATE.matcher(paragraph.text()).results())
                .filter(found -> found.group(3).equals(year) && month(found.group(1)) > 0)
                .map(found -> "%s-%02d-%02d".formatted(year, month(found.group(1)), Integer.parseInt(found.group(2))))
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** The number of a month, whose name may be cut short; 0 if it is none. */
    private static int month(String name) {
        return MONTHS.stream()
                .filter(month -> month.startsWith(name))
                .findFirst()
                .map(month -> MONTHS.indexOf(month) + 1)
                .orElse(0);
    }

    private static String slug(String head) {
        String plain = head.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }
}
