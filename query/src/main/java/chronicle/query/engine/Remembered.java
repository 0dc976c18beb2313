package chronicle.query.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was used lately, by its id; what went unused longest is forgotten first, but only when told to {@link #trim}. */
final class Remembered<T> {

    private record Weighed<T>(T value, int weight) {}

    private final Map<String, Weighed<T>> values = new LinkedHashMap<>(16, 0.75f, true);
    private final long limit;
    private long total;

    Remembered(long limit) {
        this.limit = limit;
    }

    Optional<T> get(String id) {
        return Optional.ofNullable(values.get(id)).map(Weighed::value);
    }

    /** Remembers a value, in place of a former one, by its present weight. */
    void put(String id, T value, int weight) {
        Weighed<T> former = values.put(id, new Weighed<>(value, weight));
        total += weight - (former == null ? 0 : former.weight());
    }

    /** Forgets a value, if it is remembered. */
    void remove(String id) {
        Weighed<T> former = values.remove(id);
        total -= former == null ? 0 : former.weight();
    }

    void clear() {
        values.clear();
        total = 0;
    }

    /** Forgets until the rest weighs no more than the limit; tells whether anything had to go. */
    boolean trim() {
        boolean forgets = total > limit;
        Iterator<Weighed<T>> eldest = values.values().iterator();
        while (total > limit) {
            total -= eldest.next().weight();
            eldest.remove();
        }
        return forgets;
    }
}
