package chronicle.app.rest;

import chronicle.events.Fault;
import chronicle.seed.source.Publication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import is asked for with: {@code {source, location, edition}}. */
record ImportRequest(Publication source, String location, String edition) {
    private static final int LONGEST = 200;
    private static final int LONGEST_PATH = 1000;

    static ImportRequest of(Body body) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(body.tree());
        List<Fault> faults = new ArrayList<>();
        Optional<Publication> source = text(tree, "source", LONGEST, faults).flatMap(word -> {
            Optional<Publication> named = Publication.named(word);
            if (named.isEmpty()) {
                faults.add(new Fault(
                        "/source",
                        "expected one of "
                                + Arrays.stream(Publication.values())
                                        .map(Publication::word)
                                        .collect(Collectors.joining(", "))));
            }
            return named;
        });
        Optional<String> location = text(tree, "location", LONGEST_PATH, faults);
        Optional<String> edition = text(tree, "edition", LONGEST, faults);
        tree.keySet().stream()
                .filter(name -> !Set.of("source", "location", "edition").contains(name))
                .forEach(name -> faults.add(
                        new Fault("/" + name, "there is no such field; an import has source, location and edition")));
        if (!faults.isEmpty()) {
            throw Faulty.body(body.tree(), faults);
        }
        return new ImportRequest(source.orElseThrow(), location.orElseThrow(), edition.orElseThrow());
    }

    /** The same where the files come along; their location is what stands for them. */
    static ImportRequest uploaded(Optional<String> source, Optional<String> edition, String location) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        source.ifPresent(given -> tree.put("source", given));
        edition.ifPresent(given -> tree.put("edition", given));
        tree.put("location", location);
        return of(new Body(tree));
    }

    private static Optional<String> text(
            Map<String, @Nullable Object> tree, String name, int longest, List<Fault> faults) {
        if (tree.get(name) instanceof String text && !text.isBlank() && text.length() <= longest) {
            return Optional.of(text.strip());
        }
        faults.add(new Fault("/" + name, "expected a text of at most " + longest + " characters that is not blank"));
        return Optional.empty();
    }
}
