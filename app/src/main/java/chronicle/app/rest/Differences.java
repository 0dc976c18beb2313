package chronicle.app.rest;

import chronicle.app.rest.Difference.Line;
import chronicle.query.question.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares what two revisions of an entry say: whether they stand, the day, the event and the sources. */
@Component
public final class Differences {
    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    /** What differs, field by field, and what makes the one of the other. */
    public Difference between(Entry before, Entry after) {
        List<Line> lines = new ArrayList<>();
        List<Map<String, Object>> patch = new ArrayList<>();
        compare("", said(before), said(after), lines, patch);
        return new Difference(before.id(), before.revision(), after.revision(), lines, patch);
    }

    private ObjectNode said(Entry entry) {
        var said = json.createObjectNode().put("status", entry.status()).put("on", entry.on());
        said.set("event", json.readTree(entry.event()));
        said.set("sources", json.readTree(entry.sources()));
        return said;
    }

    private static void compare(
            String pointer, JsonNode before, JsonNode after, List<Line> lines, List<Map<String, Object>> patch) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            var place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            var old = before.get(name);
            var now = after.get(name);
            if (old != null && now != null && old.isObject() && now.isObject()) {
                compare(place, old, now, lines, patch);
            } else if (old == null || !old.equals(now)) {
                lines.add(new Line(place, old, now));
                patch.add(step(place, old == null ? "add" : now == null ? "remove" : "replace", now));
            }
        }
    }

    private static Map<String, Object> step(String place, String operation, @Nullable JsonNode value) {
        Map<String, Object> step = new LinkedHashMap<>(Map.of("op", operation));
        step.put("path", place);
        if (value != null) {
            step.put("value", value);
        }
        return step;
    }
}
