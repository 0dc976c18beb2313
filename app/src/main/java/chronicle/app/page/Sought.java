package chronicle.app.page;

import static java.util.stream.Collectors.toUnmodifiableSet;

import chronicle.events.Parties;
import chronicle.events.PartyEntry;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for among pairs of parties: words that begin words of their names, of those they have gone by or
 * of those whose place they took, or ids.
 *
 * @param words in small letters, without accents
 * @param parties the ids of those that are named or whose id is given in full
 */
record Sought(List<String> words, Set<String> parties) {
    private static final Pattern PARTS = Pattern.compile("[–,;/&-]| and ", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCENTS = Pattern.compile("[\\p{M}.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL = Set.of("and", "the", "of");
    private static final Map<String, Set<String>> NAMES =
            Parties.all().stream().collect(Collectors.toUnmodifiableMap(PartyEntry::id, Sought::names));

    static Sought of(String text) {
        var words = words(text).filter(word -> !SMALL.contains(word)).toList();
        var named = Stream.concat(Stream.of(text), Arrays.stream(PARTS.split(text)))
                .flatMap(name -> Parties.called(name).stream());
        var given =
                Parties.all().stream().filter(party -> words.contains(party.id().toLowerCase(Locale.ROOT)));
        return new Sought(
                words, Stream.concat(named, given).map(PartyEntry::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those among pairs that are looked for, in their order, but first those of parties that are named in full. */
    List<RelationRow> among(List<RelationRow> rows) {
        return words.isEmpty()
                ? List.of()
                : rows.stream()
                        .filter(this::finds)
                        .sorted(Comparator.comparingLong(this::named).reversed())
                        .toList();
    }

    /** Whether one of its parties has each of the words, or is meant by it. */
    boolean finds(RelationRow row) {
        Predicate<String> told = word -> row.parties().stream()
                .anyMatch(id -> id.equalsIgnoreCase(word)
                        || NAMES.getOrDefault(id, Set.of()).stream().anyMatch(name -> name.startsWith(word)));
        return words.stream().allMatch(told);
    }

    private long named(RelationRow row) {
        return row.parties().stream().filter(parties::contains).count();
    }

    private static Set<String> names(PartyEntry party) {
        return Stream.concat(Stream.of(party), party.predecessors().stream().flatMap(id -> Parties.find(id).stream()))
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.otherNames().stream()))
                .flatMap(Sought::words)
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> words(String text) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
