package chronicle.query.postgres;

import static java.util.stream.Collectors.joining;

import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.PartyEntry;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Titles;
import chronicle.events.Trees;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is searched for and found: words in small letters without accents, cut the same way from an entry and from a
 * question. Letters that are no accented ones but are written without in English are folded too: whoever looks for Aliyev
 * finds Əliyev.
 */
final class Words {

    private static final int LONGEST = 100;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ə', "a"),
            Map.entry('ı', "i"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('ς', "σ"));

    private Words() {}

    /** The words of a text, each once. */
    static SortedSet<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            String other = LETTERS.get(letter);
            if (other == null) {
                folded.append(letter);
            } else {
                folded.append(other);
            }
        }
        SortedSet<String> words = new TreeSet<>();
        for (String word : GAPS.split(folded)) {
            if (!word.isEmpty()) {
                words.add(word.substring(0, Math.min(word.length(), LONGEST)));
            }
        }
        return words;
    }

    /** All words of an entry as a tsvector: its title, the names of its parties, whatever it says, and its sources. */
    static String document(Statement statement) {
        StringBuilder text = new StringBuilder(Titles.of(statement.event()));
        for (Party party : statement.parties()) {
            Parties.find(party.id())
                    .map(PartyEntry::name)
                    .ifPresent(name -> text.append(' ').append(name));
        }
        collect(Trees.write(new Telling(statement.event(), statement.margin())), text);
        collect(Trees.write(statement.sources()), text);
        return String.join(" ", of(text.toString()));
    }

    private static void collect(Object part, StringBuilder text) {
        switch (part) {
            case Map<?, ?> parts -> parts.values().forEach(value -> collect(value, text));
            case Collection<?> parts -> parts.forEach(value -> collect(value, text));
            default -> text.append(' ').append(part);
        }
    }

    /** All words of a question as a tsquery, of which each may be the beginning of a longer one; empty without a word. */
    static String query(String text) {
        return of(text).stream().map(word -> "'" + word + "':*").collect(joining(" & "));
    }
}
