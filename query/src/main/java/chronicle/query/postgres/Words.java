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
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ə', "a"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ς', "σ"));

    private Words() {}

    /** The words of a text, each once. */
    static SortedSet<String> of(String text) {
        String plain = unmarked(text).toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        SortedSet<String> words = new TreeSet<>();
        for (int letter : plain.codePoints().toArray()) {
            if (isOfWord(letter)) {
                fold(letter, word);
            } else {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static String unmarked(String text) {
        return text.chars().allMatch(letter -> letter < 128)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    /** A letter or a number of any script, which may be a numeral or a fraction. */
    private static boolean isOfWord(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static void fold(int letter, StringBuilder word) {
        String other = letter < 128 ? null : LETTERS.get(letter);
        if (other == null) {
            word.appendCodePoint(letter);
        } else {
            word.append(other);
        }
    }

    private static void end(StringBuilder word, SortedSet<String> words) {
        if (!word.isEmpty()) {
            words.add(word.substring(0, Math.min(word.length(), LONGEST)));
            word.setLength(0);
        }
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
