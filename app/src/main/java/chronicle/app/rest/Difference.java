package chronicle.app.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two revisions of an entry.
 *
 * @param lines the fields that differ, one by one, by their JSON pointers
 * @param patch what makes the one of the other (RFC 6902)
 */
public record Difference(String entry, int from, int to, List<Line> lines, List<Map<String, Object>> patch) {
    /** A field that differs; null where it is not there. */
    public record Line(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}
}
