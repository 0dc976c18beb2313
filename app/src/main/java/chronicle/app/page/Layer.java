package chronicle.app.page;

import chronicle.query.question.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Changes of what is believed that follow one another, and of which only the last state is looked at. */
record Layer(List<Change> changes) {
    /** How many layers there are at most. */
    static final int MOST = 24;

    Layer {
        changes = List.copyOf(changes);
    }

    /**
     * Divides changes, in order of position, into layers: one for each if there are not too many, else what one editor or
     * edition did together stays together as far as possible.
     */
    static List<Layer> of(List<Change> changes) {
        List<Layer> layers = new ArrayList<>(together(changes));
        if (layers.size() > MOST) {
            layers.clear();
            layers.add(new Layer(changes));
        }
        while (layers.size() < Math.min(MOST, changes.size())) {
            var largest = layers.stream()
                    .max(Comparator.comparingInt(layer -> layer.changes().size()))
                    .orElseThrow();
            int at = layers.indexOf(largest);
            int half = Math.ceilDiv(largest.changes().size(), 2);
            layers.set(at, new Layer(largest.changes().subList(0, half)));
            layers.add(
                    at + 1,
                    new Layer(largest.changes().subList(half, largest.changes().size())));
        }
        return layers;
    }

    private static List<Layer> together(List<Change> changes) {
        List<Layer> layers = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= changes.size(); i++) {
            if (i == changes.size() || !together(changes.get(i - 1), changes.get(i))) {
                layers.add(new Layer(changes.subList(start, i)));
                start = i;
            }
        }
        return layers;
    }

    private static boolean together(Change one, Change other) {
        return Objects.equals(one.by(), other.by()) && one.edition().equals(other.edition());
    }

    public Change first() {
        return changes.getFirst();
    }

    public Change last() {
        return changes.getLast();
    }

    /** Whether it holds more than one change. */
    public boolean folded() {
        return changes.size() > 1;
    }
}
