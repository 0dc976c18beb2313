package chronicle.seed;

import chronicle.events.Field;
import chronicle.events.Kind;
import chronicle.events.Malformed;
import chronicle.events.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines of one entry, and the draft that they make. */
final class Stanza {

    private static final String EQUALS = " = ";

    private final String id;
    private final String document;
    private final int line;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private List<String> last = new ArrayList<>();

    Stanza(String id, String document, int line) {
        this.id = id;
        this.document = document;
        this.line = line;
    }

    void add(String field, String value) {
        last = values.computeIfAbsent(field, _ -> new ArrayList<>());
        last.add(value);
    }

    /** Goes on with the value before; refused where there is none. */
    void goOn(String words) {
        if (last.isEmpty()) {
            throw new IllegalArgumentException("[" + id + "] has no value to go on with");
        }
        last.set(last.size() - 1, last.getLast() + " " + words);
    }

    /** The draft that the lines make; refuses lines that make none, with the file's name and the line of the id. */
    Draft draft(String file) {
        try {
            Map<String, List<String>> rest = new LinkedHashMap<>(values);
            Map<String, Object> statement = new LinkedHashMap<>();
            String kind = single("kind", rest);
            statement.put("kind", kind);
            statement.put("on", single("on", rest));
            statement.put("sources", List.of(Map.of("title", document, "locator", single("section", rest))));
            statement.put("event", event(Kind.named(kind), rest));
            return new Draft(id, Trees.statement(statement));
        } catch (Malformed | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + ", line " + line + ": [" + id + "] is no entry: " + e.getMessage(), e);
        }
    }

    private Map<String, Object> event(Optional<Kind> kind, Map<String, List<String>> given) {
        Map<String, Object> event = new LinkedHashMap<>();
        given.forEach((name, said) -> event.put(
                name,
                name.equals("concerns")
                        ? said
                        : kind.flatMap(known -> known.field(name))
                                .<Object>map(field -> typed(field, said))
                                .orElseGet(() -> only(name, said))));
        return event;
    }

    private static Object typed(Field field, List<String> said) {
        if (field.list()) {
            return said;
        }
        return switch (field.type()) {
            case NUMBER -> new BigDecimal(only(field.name(), said));
            case NUMBERS -> said.stream().collect(Collectors.toMap(Stanza::label, Stanza::number));
            case PARTY, ACTOR, SLUG, TEXT, DATE, MISSION_RANK, STANCE -> only(field.name(), said);
        };
    }

    private static String label(String said) {
        return said.substring(0, equalsSign(said));
    }

    private static BigDecimal number(String said) {
        return new BigDecimal(said.substring(equalsSign(said) + EQUALS.length()));
    }

    private static int equalsSign(String said) {
        int at = said.lastIndexOf(EQUALS);
        if (at < 0) {
            throw new IllegalArgumentException("expected a name, an equals sign and a number, not " + said);
        }
        return at;
    }

    private static String single(String name, Map<String, List<String>> values) {
        List<String> said = values.remove(name);
        if (said == null) {
            throw new IllegalArgumentException("expected a line \"" + name + ": …\"");
        }
        return only(name, said);
    }

    private static String only(String name, List<String> said) {
        if (said.size() > 1) {
            throw new IllegalArgumentException("expected one line \"" + name + ": …\", found " + said.size());
        }
        return said.getFirst();
    }
}
