package chronicle.app.page;

import chronicle.events.Parties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A part of a state beside its headline, in words: what it is, and its values one by one. */
record Detail(String label, List<String> values) {
    /** What only points to entries, or counts what is listed. */
    private static final Set<String> SILENT =
            Set.of("entry", "opened", "total", "stage", "recognitionEntry", "relationsEntry", "status");

    private static final Set<String> NONE = Set.of();

    private static final Set<String> PLAIN = Set.of("last", "value", "city");

    /** All parts of a state that say something. */
    static List<Detail> of(JsonNode state, Set<String> entries) {
        return of(state, entries, SILENT);
    }

    /** All parts of what an entry or a source says. */
    static List<Detail> all(JsonNode said) {
        return of(said, NONE, NONE);
    }

    private static List<Detail> of(JsonNode state, Set<String> entries, Set<String> silent) {
        List<Detail> details = new ArrayList<>();
        state.propertyStream().filter(part -> !silent.contains(part.getKey())).forEach(part -> {
            var values = values(part.getValue(), entries);
            if (!values.isEmpty()) {
                details.add(new Detail(label(part.getKey()), values));
            }
        });
        return details;
    }

    /** A value in words, or each of a list. */
    static List<String> values(JsonNode value, Set<String> entries) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(each -> line(each, entries))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        if (value.isObject() && value.has("last")) {
            return values(value.get("last"), entries);
        }
        var line = line(value, entries);
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private static String line(JsonNode value, Set<String> entries) {
        if (!value.isObject()) {
            return value.isArray() ? String.join(", ", values(value, entries)) : word(value, entries);
        }
        List<String> parts = new ArrayList<>();
        value.propertyStream().filter(part -> !SILENT.contains(part.getKey())).forEach(part -> {
            var inner = part.getValue();
            if (inner.isBoolean()) {
                if (inner.booleanValue()) {
                    parts.add(label(part.getKey()).toLowerCase(Locale.ENGLISH));
                }
            } else {
                var words = line(inner, entries);
                if (!words.isEmpty()) {
                    var label = label(part.getKey()).toLowerCase(Locale.ENGLISH) + (inner.has("by") ? " by " : " ");
                    parts.add(PLAIN.contains(part.getKey()) || parts.isEmpty() ? words : label + words);
                }
            }
        });
        return String.join(", ", parts);
    }

    private static String word(JsonNode value, Set<String> entries) {
        var text = value.asString("");
        if (entries.contains(text)) {
            return "";
        }
        return Parties.knows(text) ? Names.party(text) : value.isString() ? DateWords.of(text) : text;
    }

    /** The words of a name such as lastDay. */
    static String label(String name) {
        return Names.capital(name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ENGLISH));
    }
}
