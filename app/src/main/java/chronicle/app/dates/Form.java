package chronicle.app.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form of words, and what it means.
 *
 * @param meaning of the groups of the form; one that was not said is empty
 */
record Form<T>(Pattern words, Function<List<String>, T> meaning) {

    static <T> Form<T> of(String words, Function<List<String>, T> meaning) {
        return new Form<>(Pattern.compile(words), meaning);
    }

    /** The meaning of words by the first form that they have. */
    static <T> Optional<T> read(List<Form<T>> forms, String words) {
        for (var form : forms) {
            var found = form.words.matcher(words);
            if (found.matches()) {
                return Optional.of(form.meaning.apply(groups(found)));
            }
        }
        return Optional.empty();
    }

    private static List<String> groups(MatchResult found) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= found.groupCount(); i++) {
            @Nullable String said = found.group(i);
            groups.add(said == null ? "" : said);
        }
        return groups;
    }
}
