package chronicle.seed.source;

import chronicle.events.Margin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a record says in free words. */
final class Notes {
    private static final int LONGEST = 1_900;
    private static final Pattern TYPE =
            Pattern.compile("(?i)(?<!['’]s )\\b(official state|state|(?:offici?al|informal|private) working|"
                    + "working|official select|offici?al|private|informal|unofficial|pastoral|courtesy) visit\\b");
    private static final Pattern ANOTHER_VISIT = Pattern.compile("(?i)\\b(?:afterwards?|later|returned)\\b.*");

    private Notes() {}

    /** The margin of an entry with these remarks, those that are there. */
    static Margin margin(List<Optional<String>> remarks) {
        String note = remarks.stream()
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining(" "));
        String fit = note.length() > LONGEST ? note.substring(0, note.lastIndexOf(' ', LONGEST)) + " …" : note;
        return new Margin(List.of(), fit.isEmpty() ? Optional.empty() : Optional.of(fit));
    }

    /** The type of visit that a description says it was, before it tells of another one. */
    static Optional<String> visitType(Optional<String> description) {
        return description
                .map(said -> ANOTHER_VISIT.matcher(said).replaceFirst(""))
                .map(TYPE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT).replace("offical", "official"));
    }
}
