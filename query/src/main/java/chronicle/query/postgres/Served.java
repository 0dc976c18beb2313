package chronicle.query.postgres;

import chronicle.query.question.Unanswered;
import chronicle.query.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Which copy of each view serves, as far as this node knows. It is remembered, and every question checks it in the
 * statement that asks the copy, so that what is remembered need not be true: who was wrong asks again.
 */
final class Served {
    private static final int TRIES = 20;

    private final Database database;
    private final Map<String, Timeline<?>> views = new LinkedHashMap<>();
    private final Map<String, Partition> known = new ConcurrentHashMap<>();

    Served(Database database, List<? extends Timeline<?>> views) {
        this.database = database;
        views.forEach(view -> this.views.put(view.name(), view));
    }

    /** Asks, and asks again if meanwhile another copy of some view has come to serve. */
    <T> T ask(Supplier<T> question) {
        for (int tries = 1; ; tries++) {
            try {
                return question.get();
            } catch (Switched switched) {
                if (tries == TRIES) {
                    throw switched;
                }
            } catch (DatabaseFailure failure) {
                if (!Switched.is(failure) || tries == TRIES) {
                    throw failure;
                }
            }
            known.clear();
        }
    }

    /** All views' partitions, in the order of the views. */
    List<Partition> all() {
        return views.keySet().stream().map(this::partition).toList();
    }

    /** All views. */
    List<Timeline<?>> views() {
        return List.copyOf(views.values());
    }

    /** The partition that serves for a view. */
    Partition partition(Timeline<?> view) {
        return partition(view.name());
    }

    /** The partition that serves for the view of a name. */
    Partition partition(String name) {
        Timeline<?> view = Optional.ofNullable(views.get(name))
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.NOT_FOUND,
                        "no view is named " + name + "; there are " + String.join(", ", views.keySet())));
        return known.computeIfAbsent(name, _ -> Partition.of(view, copy(name)));
    }

    private Copy copy(String name) {
        return database.with(connection -> Copies.served(connection, name))
                .map(Copies.Told::copy)
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.VIEW_BEHIND, "the view " + name + " has not yet begun to be told; ask again"));
    }
}
