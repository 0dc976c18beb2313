package chronicle.query.timeline;

import chronicle.events.Direction;
import chronicle.events.Party;
import chronicle.events.Relation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids of subjects, fit for addresses. */
public final class Subjects {

    private static final int LONGEST = 200;
    private static final int DIGITS = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /** Letters that have no mark to take away. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ı", "i"),
            Map.entry("ə", "a"));

    private Subjects() {}

    /** From one party to another: {@code US-to-AZ}. */
    static String directed(Party from, Party to) {
        return new Direction(from, to).id();
    }

    /** Two parties, ordered by code point: {@code AZ-US}. */
    static String pair(Party one, Party other) {
        return new Relation(one, other).id();
    }

    /** Every pair of different parties among these, each once, in order. */
    static List<String> pairs(Collection<Party> parties) {
        List<Party> sorted = List.copyOf(new TreeSet<>(parties));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(pair(sorted.get(i), sorted.get(j)));
            }
        }
        return pairs;
    }

    /**
     * Names joined to one address: {@code freedom-house--freedom-in-the-world--az}. Names that differ only in case,
     * marks, spaces and punctuation are one. What cannot be kept apart in letters and digits alone (names in other
     * scripts, and whatever goes beyond 200 characters) is kept apart by a digest.
     */
    public static String slug(String... names) {
        String joined = Stream.of(names).map(Subjects::part).collect(Collectors.joining("--"));
        if (joined.length() <= LONGEST) {
            return joined;
        }
        String kept = EDGES.matcher(joined.substring(0, LONGEST - DIGITS - 1)).replaceAll("");
        return kept + "-" + digest(joined);
    }

    private static String part(String name) {
        String folded = Folded.of(name);
        String plain = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = plain.toLowerCase(Locale.ROOT);
        String slug = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        boolean lost = slug.isEmpty() || plain.codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
        return lost ? (slug.isEmpty() ? "" : slug + "-") + digest(folded) : slug;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
