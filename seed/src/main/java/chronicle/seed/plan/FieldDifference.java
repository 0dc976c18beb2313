package chronicle.seed.plan;

import chronicle.events.Source;
import chronicle.events.Statement;
import chronicle.events.Telling;
import chronicle.events.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A field that says something else than before; empty where it says nothing. */
public record FieldDifference(String field, Optional<String> before, Optional<String> after) {

    /** Whatever one statement says otherwise than another: the day, the fields of the event, the source at that place. */
    static List<FieldDifference> between(Statement before, Source from, Statement after, Source to) {
        Map<String, String> former = fields(before, from);
        Map<String, String> latter = fields(after, to);
        List<FieldDifference> differences = new ArrayList<>();
        for (String field : new TreeSet<>(union(former, latter).keySet())) {
            Optional<String> was = Optional.ofNullable(former.get(field));
            Optional<String> is = Optional.ofNullable(latter.get(field));
            if (!was.equals(is)) {
                differences.add(new FieldDifference(field, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> union(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    private static Map<String, String> fields(Statement statement, Source source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("on", statement.on().text());
        Trees.write(new Telling(statement.event(), statement.margin()))
                .forEach((name, value) -> fields.put("event." + name, text(value)));
        source.url().ifPresent(url -> fields.put("source.url", url));
        source.says().forEach((name, said) -> fields.put("source.says." + name, said));
        return fields;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(FieldDifference::text).collect(Collectors.joining(", "))
                : value.toString();
    }

    @Override
    public String toString() {
        return field + ": " + before.orElse("nothing") + " → " + after.orElse("nothing");
    }
}
