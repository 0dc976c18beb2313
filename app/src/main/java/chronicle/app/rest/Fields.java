package chronicle.app.rest;

import chronicle.events.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the fields out of a body one by one, and tells all that is wrong with it at once. */
final class Fields {
    private final Map<String, @Nullable Object> given;
    private final Map<String, @Nullable Object> left;
    private final List<Fault> faults = new ArrayList<>();

    Fields(Body body) {
        this.given = body.tree();
        this.left = new LinkedHashMap<>(given);
    }

    /** What has not been taken yet. */
    Map<String, @Nullable Object> left() {
        return left;
    }

    /** Takes a text that is not blank and has at most so many characters. */
    Optional<String> text(String name, int longest) {
        if (!left.containsKey(name)) {
            return Optional.empty();
        }
        var value = left.remove(name);
        if (value instanceof String text && !text.isBlank() && text.codePointCount(0, text.length()) <= longest) {
            return Optional.of(text);
        }
        fault(name, "expected a text of at most " + longest + " characters that is not blank");
        return Optional.empty();
    }

    /** Takes a list of texts; empty if there is none. */
    List<String> texts(String name) {
        var value = left.remove(name);
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        fault(name, "expected a list of texts");
        return List.of();
    }

    /** Something is wrong with a field. */
    void fault(String name, String what) {
        faults.add(new Fault("/" + name.replace("~", "~0").replace("/", "~1"), what));
    }

    /** Something is wrong with what was taken. */
    void faults(List<Fault> more) {
        faults.addAll(more);
    }

    /**
     * Refuses the body if anything is wrong with it, or if it has a field beside those taken and those known.
     *
     * @param list which fields there are, for whoever sent another
     */
    void refuseOthers(Set<String> known, String list) {
        left.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(name, "there is no such field; " + list));
        refuseIfAny();
    }

    /** Refuses the body if anything is wrong with it. */
    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw Faulty.body(given, faults);
        }
    }
}
