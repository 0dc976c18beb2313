package chronicle.query.consistency;

import chronicle.events.Origin;
import chronicle.query.consistency.Rule.Oddity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is odd about single records. */
final class RecordRules {
    private static final Pattern REPEATED = Pattern.compile("#[0-9]+(?=$|/)");
    private static final Pattern FIRST_OF_JANUARY = Pattern.compile("(.*/)?-?[0-9]{4}-01-01[~?%]?(/.*)?");

    private RecordRules() {}

    /** The second record of an id within an edition is called {@code 751#2}. */
    static Stream<Oddity> ids(Dossier dossier) {
        Map<List<String>, Noted> first = new HashMap<>();
        dossier.entries()
                .forEach(entry -> id(entry)
                        .filter(id -> !REPEATED.matcher(id).find())
                        .ifPresent(id -> first.put(List.of(source(entry), id), entry)));
        return dossier.entries().stream()
                .flatMap(entry -> id(entry)
                        .filter(id -> REPEATED.matcher(id).find())
                        .map(id -> repeated(first, entry, REPEATED.matcher(id).replaceAll("")))
                        .stream());
    }

    private static Oddity repeated(Map<List<String>, Noted> first, Noted entry, String id) {
        var other = Optional.ofNullable(first.get(List.of(source(entry), id)));
        return new Oddity(
                Verdict.BROKEN,
                Stream.concat(other.stream(), Stream.of(entry)).toList(),
                "The source " + source(entry) + " uses the id " + id + " for more than one record: "
                        + other.map(one -> one.title() + " (" + one.on() + "), and ")
                                .orElse("")
                        + entry.title() + " (" + entry.on() + ").");
    }

    private static Optional<String> id(Noted entry) {
        return entry.origin().flatMap(Origin::localId);
    }

    private static String source(Noted entry) {
        return entry.origin().map(Origin::source).orElse("");
    }

    static Stream<Oddity> firstOfJanuary(Dossier dossier) {
        return dossier.entries().stream()
                .filter(entry -> FIRST_OF_JANUARY.matcher(entry.on().text()).matches())
                .map(entry -> new Oddity(
                        Verdict.POSSIBLY_BROKEN,
                        List.of(entry),
                        entry.title() + " is told of " + entry.on()
                                + ": that may be a year of which only the number is known."));
    }
}
