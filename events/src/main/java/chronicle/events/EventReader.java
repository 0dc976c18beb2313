package chronicle.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an event of a kind, with its margin, from a tree. */
final class EventReader {

    static final int LONGEST_LIST = 100;
    private static final Object UNREADABLE = Optional.empty();
    private static final Field CONCERNS = new Field("concerns", FieldType.PARTY, true, true, false);
    private static final Field NOTE = new Field("note", FieldType.TEXT, true, false, false);

    /** What every kind may carry beside its own fields. */
    static final List<Field> MARGIN = List.of(CONCERNS, NOTE);

    private final Faults faults;
    private final ValueReader values;

    EventReader(Faults faults, ValueReader values) {
        this.faults = faults;
        this.values = values;
    }

    @Nullable
    Telling read(Kind kind, @Nullable Object tree, Pointer at) {
        Map<String, ?> given = values.object(tree, "an object with the fields of " + kind, at);
        if (given == null) {
            return null;
        }
        int before = faults.count();
        List<Field> fields = kind.fields();
        Object[] read = new Object[fields.size()];
        for (int i = 0; i < read.length; i++) {
            Object value = field(fields.get(i), given, at);
            read[i] = value == null ? UNREADABLE : value;
        }
        Object concerns = field(CONCERNS, given, at);
        Object note = field(NOTE, given, at);
        refuseUnknown(kind, given, at);
        if (values.strict()) {
            refuseTheSamePartyTwice(fields, read, at);
        }
        return faults.count() > before || concerns == null || note == null
                ? null
                : telling(kind, read, concerns, note, at);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Telling telling(Kind kind, Object[] read, Object concerns, Object note, Pointer at) {
        try {
            return new Telling(kind.event(read), new Margin((List<Party>) concerns, (Optional<String>) note));
        } catch (Misfit misfit) {
            faults.add(at.at(misfit.field()), String.valueOf(misfit.getMessage()));
        } catch (IllegalArgumentException refusal) {
            faults.add(at, String.valueOf(refusal.getMessage()));
        }
        return null;
    }

    private @Nullable Object field(Field field, Map<String, ?> given, Pointer parent) {
        Object value = given.get(field.name());
        if (value == null && !given.containsKey(field.name())) {
            if (!field.optional()) {
                faults.add(parent.at(field.name()), "this field is required");
                return null;
            }
            return field.list() ? List.of() : Optional.empty();
        }
        Pointer at = parent.at(field.name());
        if (field.list()) {
            return list(field, value, at);
        }
        Object read = values.read(field.type(), value, at);
        return field.optional() && read != null ? Optional.of(read) : read;
    }

    private @Nullable List<?> list(Field field, @Nullable Object value, Pointer at) {
        if (!(value instanceof List<?> given)) {
            values.wrong(at, "a list", value);
            return null;
        }
        if (values.strict() && given.size() > LONGEST_LIST) {
            faults.add(at, "expected at most " + LONGEST_LIST + " elements, found " + given.size());
            return null;
        }
        int before = faults.count();
        List<Object> read = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            Object element = values.read(field.type(), given.get(i), at.at(i));
            if (element != null) {
                read.add(element);
            }
        }
        if (values.strict() && faults.count() == before) {
            refuseWrongNumber(field, read, at);
        }
        return List.copyOf(read);
    }

    private void refuseWrongNumber(Field field, List<Object> read, Pointer at) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            if (!seen.add(read.get(i))) {
                faults.add(at.at(i), "expected each only once, found " + read.get(i) + " again");
                return;
            }
        }
        int fewest = fewest(field);
        String sort = field.type() == FieldType.PARTY ? "parties" : "elements";
        if (field.pair() && read.size() != fewest) {
            faults.add(at, "expected exactly two parties, found " + read.size());
        } else if (read.size() < fewest) {
            faults.add(at, "expected at least " + fewest + " " + sort + ", found " + read.size());
        }
    }

    /** How many elements a list needs: what parties do together takes two of them. */
    static int fewest(Field field) {
        if (field.optional()) {
            return 0;
        }
        return field.type() == FieldType.PARTY ? 2 : 1;
    }

    /** In no kind does one party stand on both sides: nobody sends a mission to itself. */
    private void refuseTheSamePartyTwice(List<Field> fields, Object[] read, Pointer at) {
        Map<Party, String> seen = new HashMap<>();
        for (int i = 0; i < read.length; i++) {
            if (read[i] instanceof Party party) {
                String other = seen.putIfAbsent(party, fields.get(i).name());
                if (other != null) {
                    faults.add(at.at(fields.get(i).name()), "expected another party than in " + other);
                }
            }
        }
    }

    private void refuseUnknown(Kind kind, Map<String, ?> given, Pointer at) {
        for (String name : given.keySet()) {
            if (kind.field(name).isEmpty() && !name.equals("concerns") && !name.equals("note")) {
                List<String> known = new ArrayList<>();
                kind.fields().forEach(field -> known.add(field.name()));
                MARGIN.forEach(field -> known.add(field.name()));
                faults.add(at.at(name), kind + " has no such field; it has " + String.join(", ", known));
            }
        }
    }
}
