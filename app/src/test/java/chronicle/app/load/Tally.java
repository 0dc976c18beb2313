package chronicle.app.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What many clients met. */
final class Tally {
    private final Map<String, Queue<Long>> times = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> refusals = new ConcurrentSkipListMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicLong streamed = new AtomicLong();

    void took(String what, long nanos) {
        times.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    void refused(String slug) {
        refusals.computeIfAbsent(slug, _ -> new AtomicLong()).incrementAndGet();
    }

    /** A change that was answered with a success: the entry and its revision. */
    void acknowledged(String change) {
        acknowledged.add(change);
    }

    void unexpected(String what) {
        unexpected.add(what);
    }

    void streamed(int events) {
        streamed.addAndGet(events);
    }

    Set<String> refusals() {
        return refusals.keySet();
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Collection<String> unexpected() {
        return unexpected;
    }

    long streamed() {
        return streamed.get();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        times.forEach((what, all) -> {
            var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            text.append("  %-12s %6d, half within %.1f ms, 99 %% within %.1f ms%n"
                    .formatted(what, sorted.length, at(sorted, 0.5), at(sorted, 0.99)));
        });
        return text + "  acknowledged " + acknowledged.size() + ", streamed " + streamed + ", refused " + refusals
                + ", unexpected " + Arrays.toString(unexpected.stream().limit(5).toArray()) + "\n";
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
