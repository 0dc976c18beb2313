package chronicle.app.rest;

import chronicle.events.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an approval decides about the conflicts of a plan, by local ids: {@code {take?: [], keep?: []}}. */
record ImportDecisions(List<String> take, List<String> keep) {

    static ImportDecisions of(Body body) {
        Map<String, @Nullable Object> tree = body.tree();
        List<Fault> faults = new ArrayList<>();
        var decisions = new ImportDecisions(texts(tree, "take", faults), texts(tree, "keep", faults));
        tree.keySet().stream()
                .filter(name -> !Set.of("take", "keep").contains(name))
                .forEach(name -> faults.add(
                        new Fault("/" + name, "there is no such field; an approval may have take and keep")));
        if (!faults.isEmpty()) {
            throw Faulty.body(tree, faults);
        }
        return decisions;
    }

    private static List<String> texts(Map<String, @Nullable Object> tree, String name, List<Fault> faults) {
        if (!tree.containsKey(name)) {
            return List.of();
        }
        if (tree.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        faults.add(new Fault("/" + name, "expected a list of local ids"));
        return List.of();
    }
}
