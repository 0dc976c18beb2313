package chronicle.app.page;

import chronicle.app.rest.Difference.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of an entry that a revision said otherwise, in words; of a list, what was taken out and put in. */
record Altered(String label, List<String> before, List<String> after) {

    static Altered of(Line line, Wording words) {
        var label = switch (line.field()) {
            case "/on" -> words.say("entry.on");
            case "/sources" -> words.say("sources");
            case "/status" -> words.say("table.status");
            default -> Detail.label(line.field().replaceFirst("^/event/", "").replace('/', ' '));
        };
        List<String> before = new ArrayList<>(values(line.field(), line.before(), words));
        List<String> after = new ArrayList<>(values(line.field(), line.after(), words));
        if (before.size() + after.size() > 2) {
            var common = before.stream().filter(after::contains).toList();
            before.removeAll(common);
            after.removeAll(common);
        }
        return new Altered(label, List.copyOf(before), List.copyOf(after));
    }

    private static List<String> values(String field, @Nullable JsonNode value, Wording words) {
        if (value == null) {
            return List.of();
        }
        return field.equals("/sources")
                ? value.valueStream().map(source -> source(source, words)).toList()
                : Details.whole(words).values(value);
    }

    private static String source(JsonNode source, Wording words) {
        var said = words.said(source.path("says")).stream()
                .map(part -> part.label().toLowerCase(Locale.ENGLISH) + " " + String.join(", ", part.values()))
                .toList();
        var cited = source.path("title").asString("")
                + (source.path("locator").isString()
                        ? ", " + source.path("locator").stringValue()
                        : "");
        return said.isEmpty() ? cited : words.say("source.saying", cited, String.join("; ", said));
    }
}
