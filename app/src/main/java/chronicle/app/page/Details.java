package chronicle.app.page;

import static java.util.stream.Collectors.joining;

import chronicle.events.Parties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Puts what a state, an entry or a source says into words, part by part.
 *
 * @param entries those on which an answer rests; they are shown elsewhere
 * @param silent parts that are not worth a line of their own
 */
record Details(Wording words, Set<String> entries, Set<String> silent) {
    /** What only points to entries, or counts what is listed, or is the headline. */
    private static final Set<String> SILENT =
            Set.of("entry", "opened", "total", "stage", "recognitionEntry", "relationsEntry", "status");

    /** What is understood without being named. */
    private static final Set<String> PLAIN = Set.of(
            "last", "value", "city", "rank", "office", "type", "purpose", "what", "project", "matter", "stance",
            "status");

    /** Of a value in one line, what it says already. */
    private static final Set<String> OF_A_VALUE = Set.of("entry", "score", "scale", "verdict");

    private static final Set<String> OF_A_GRANT = Set.of("entry");

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    /** For states. */
    static Details beside(Set<String> entries, Wording words) {
        return new Details(words, entries, SILENT);
    }

    /** For all that an entry or a source says. */
    static Details whole(Wording words) {
        return new Details(words, Set.of(), Set.of());
    }

    List<Detail> of(JsonNode said) {
        List<Detail> details = new ArrayList<>();
        parts(said, silent).forEach(part -> {
            var values = values(said, part);
            if (!values.isEmpty()) {
                details.add(new Detail(Detail.label(part.getKey()), values));
            }
        });
        return details;
    }

    /** A value in words, or each of a list. */
    List<String> values(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(this::line)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        if (value.isObject() && value.has("last")) {
            return values(value.get("last"));
        }
        var line = line(value);
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private List<String> values(JsonNode whole, Map.Entry<String, JsonNode> part) {
        return part.getValue().isContainer() && !part.getKey().equals("results")
                ? values(part.getValue())
                : List.of(text(whole, part)).stream()
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private static List<Map.Entry<String, JsonNode>> parts(JsonNode said, Set<String> silent) {
        return said.propertyStream()
                .filter(part -> !silent.contains(part.getKey()))
                .filter(part -> !(part.getKey().equals(CURRENCY) && said.has(AMOUNT)))
                .toList();
    }

    private String line(JsonNode value) {
        if (!value.isObject()) {
            return value.isArray() ? String.join(", ", values(value)) : word(value);
        }
        List<String> parts = new ArrayList<>();
        for (var part : parts(value, silentIn(value))) {
            var text = text(value, part);
            if (!text.isEmpty()) {
                parts.add(parts.isEmpty() || PLAIN.contains(part.getKey()) ? text : labelled(part, text));
            }
        }
        return String.join(", ", parts);
    }

    private static Set<String> silentIn(JsonNode value) {
        if (value.has("value")) {
            return OF_A_VALUE;
        }
        return value.has("granter") ? OF_A_GRANT : SILENT;
    }

    private String text(JsonNode whole, Map.Entry<String, JsonNode> part) {
        var value = part.getValue();
        if (value.isBoolean()) {
            return value.booleanValue() ? label(part.getKey()) : "";
        }
        return switch (part.getKey()) {
            case AMOUNT -> (word(value) + " " + whole.path(CURRENCY).asString("")).strip();
            case "results" -> results(value);
            default -> line(value);
        };
    }

    private String labelled(Map.Entry<String, JsonNode> part, String text) {
        if (part.getValue().isBoolean()) {
            return text;
        }
        if (part.getKey().equals("since")) {
            return words.end("span.since", part.getValue().asString());
        }
        return words.say(part.getValue().has("by") ? "part.done" : "part", label(part.getKey()), text);
    }

    /** The answers of a survey, each with its share. */
    String results(JsonNode results) {
        return results.propertyStream()
                .map(result -> words.say("part.share", result.getKey(), word(result.getValue())))
                .collect(joining(", "));
    }

    private String label(String name) {
        var key = "part." + name;
        return words.has(key) ? words.say(key) : Detail.label(name).toLowerCase(Locale.ENGLISH);
    }

    private String word(JsonNode value) {
        if (value.isNumber()) {
            return words.say("number", value.decimalValue());
        }
        var text = value.asString("");
        if (entries.contains(text)) {
            return "";
        }
        return Parties.knows(text) ? Names.party(text) : value.isString() ? DateWords.shown(text) : text;
    }
}
