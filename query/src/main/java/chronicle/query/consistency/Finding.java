package chronicle.query.consistency;

import java.util.List;
import java.util.Optional;

/**
 * Something odd.
 *
 * @param rule that finds it odd
 * @param certain whether it is odd on whichever of their days the entries happened, or only on some
 * @param entries that together are odd
 * @param sentence what is odd about them
 */
public record Finding(Rule rule, boolean certain, List<Noted> entries, String sentence) {
    public Finding {
        entries = List.copyOf(entries);
    }

    /** The pair of parties that it is about, if they are two. */
    public Optional<String> relation() {
        return entries.getFirst().relations().stream().findFirst();
    }

    /** Whether an entry in it tells of that pair. */
    public boolean isAbout(String relation) {
        return entries.stream().anyMatch(entry -> entry.relations().contains(relation));
    }
}
