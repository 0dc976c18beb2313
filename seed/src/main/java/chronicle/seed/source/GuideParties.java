package chronicle.seed.source;

import chronicle.events.Parties;
import chronicle.events.Party;
import chronicle.events.PartyEntry;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the heads of one article of the guide name: its own party, or another one of the catalogue. */
final class GuideParties {
    private static final String FILE = "guide-names.csv";
    private static final String EVERY_ARTICLE = "*";

    private record Row(String article, String words, Optional<Party> party) {
        static Row of(String[] cells) {
            return new Row(cells[0], cells[1], Parties.party(cells[2]));
        }
    }

    private static final List<Row> ROWS = Table.read(FILE).stream()
            .map(Row::of)
            .sorted(Comparator.comparingInt((Row row) -> row.words.length()).reversed())
            .toList();

    private final String article;
    private final Party own;

    GuideParties(String article, Party own) {
        this.article = article;
        this.own = own;
    }

    Party own() {
        return own;
    }

    /** Whom the table says that these words are about, which may be nobody; empty if it says nothing. */
    Optional<Optional<Party>> tabled(String words) {
        return ROWS.stream()
                .filter(row -> row.article.equals(article) || row.article.equals(EVERY_ARTICLE))
                .filter(row -> words.contains(row.words))
                .map(Row::party)
                .findFirst();
    }

    /** The party that words name, by the table, as the article's own, or by a name that the catalogue knows. */
    Optional<Party> named(String words) {
        return tabled(words)
                .orElseGet(() -> isOwn(words)
                        ? Optional.of(own)
                        : Parties.called(bare(words)).stream().findFirst().flatMap(entry -> Parties.party(entry.id())));
    }

    /** Whether words name the article's party: its name, or what is made from the beginning of it. */
    boolean isOwn(String words) {
        String said = folded(bare(words));
        return Parties.called(words).stream().anyMatch(entry -> entry.id().equals(own.id()))
                || Parties.find(own.id()).stream()
                        .flatMap(GuideParties::names)
                        .map(GuideParties::folded)
                        .anyMatch(name -> said.length() >= 3
                                && name.length() >= 3
                                && (said.equals(name) || said.startsWith(stem(name))));
    }

    private static String bare(String words) {
        return words.replaceFirst("(?i)^(?:the )?(?:independence of )?(?:independent )?(?:the )?", "")
                .replaceFirst("(?i)[’']s? .*| independence.*|,.*", "");
    }

    private static Stream<String> names(PartyEntry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.otherNames().stream());
    }

    private static String stem(String name) {
        return name.substring(0, Math.min(name.length(), name.length() > 5 ? name.length() - 3 : 3));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
