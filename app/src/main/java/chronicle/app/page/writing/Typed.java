package chronicle.app.page.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed into a form: texts by the JSON pointers of their fields, which are the names of the inputs. Lists
 * have no gaps: what was left empty is not there.
 */
record Typed(Map<String, String> texts) {
    private static final Pattern SPACES = Pattern.compile("\r\n?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    Typed {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** What a form sent, without what is empty in it. */
    static Typed of(Map<String, String> sent) {
        Node root = new Node();
        sent.forEach((pointer, text) -> {
            var plain = SPACES.matcher(text).replaceAll("\n").strip();
            if (pointer.startsWith("/") && !plain.isEmpty()) {
                root.at(pointer.substring(1).split("/")).text = plain;
            }
        });
        Map<String, String> texts = new LinkedHashMap<>();
        root.write("", texts);
        return new Typed(texts);
    }

    /** The text at a pointer; empty if there is none. */
    public String at(String pointer) {
        return texts.getOrDefault(pointer, "");
    }

    Optional<String> find(String pointer) {
        return Optional.ofNullable(texts.get(pointer));
    }

    /** How many elements a list has. */
    int size(String list) {
        int size = 0;
        while (below(list + "/" + size).findAny().isPresent()) {
            size++;
        }
        return size;
    }

    /** What stands at a pointer and below it. */
    Stream<Map.Entry<String, String>> below(String pointer) {
        return texts.entrySet().stream()
                .filter(each -> each.getKey().equals(pointer) || each.getKey().startsWith(pointer + "/"));
    }

    /** The same with another text. */
    Typed with(String pointer, String text) {
        Map<String, String> other = new LinkedHashMap<>(texts);
        other.put(pointer, text);
        return of(other);
    }

    /** The same without what stands at a pointer and below it. */
    Typed without(String pointer) {
        Map<String, String> other = new LinkedHashMap<>(texts);
        below(pointer).forEach(each -> other.remove(each.getKey()));
        return of(other);
    }

    /** The same with what another one has at a pointer and below it. */
    Typed taking(String pointer, Typed from) {
        Map<String, String> other = new LinkedHashMap<>(without(pointer).texts);
        from.below(pointer).forEach(each -> other.put(each.getKey(), each.getValue()));
        return of(other);
    }

    /** Whether both say the same at a pointer and below it. */
    boolean sameAs(Typed other, String pointer) {
        return values(pointer).equals(other.values(pointer));
    }

    private Map<String, String> values(String pointer) {
        Map<String, String> values = new TreeMap<>();
        below(pointer).forEach(each -> values.put(each.getKey(), each.getValue()));
        return values;
    }

    /** A place in the tree of the pointers; of numbered children the numbers are drawn anew. */
    private static final class Node {
        private final Map<String, Node> children = new LinkedHashMap<>();
        private String text = "";

        Node at(String... steps) {
            var node = this;
            for (var step : steps) {
                node = node.children.computeIfAbsent(step, _ -> new Node());
            }
            return node;
        }

        void write(String pointer, Map<String, String> texts) {
            if (!text.isEmpty()) {
                texts.put(pointer, text);
            }
            List<String> steps = new ArrayList<>(children.keySet());
            if (steps.stream().allMatch(step -> NUMBER.matcher(step).matches())) {
                steps.sort((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)));
                for (int i = 0; i < steps.size(); i++) {
                    children.getOrDefault(steps.get(i), this).write(pointer + "/" + i, texts);
                }
            } else {
                children.forEach((step, child) -> child.write(pointer + "/" + step, texts));
            }
        }
    }
}
