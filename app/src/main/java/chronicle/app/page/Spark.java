package chronicle.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much falls into which year, as a drawing that is 120 wide and 20 high.
 *
 * @param years in order, with how much falls into each
 * @param from the year with which its line of time begins
 * @param to the year with which it ends
 */
record Spark(NavigableMap<Integer, Long> years, List<Bar> bars, int from, int to) {
    /** Of which nothing falls into any year. */
    static final Spark NONE = new Spark(new TreeMap<>(), List.of(), 0, 0);

    private static final int BINS = 40;
    private static final long HEIGHT = 20;

    /** A bar of the drawing. */
    record Bar(long x, long height) {
        private String path() {
            return "M" + x + " " + HEIGHT + "h2v-" + height + "h-2z";
        }
    }

    /** One for each, all on the same line of time. */
    static Map<String, Spark> of(Map<String, NavigableMap<Integer, Long>> all) {
        int first = all.values().stream()
                .map(NavigableMap::firstKey)
                .min(Comparator.naturalOrder())
                .orElse(0);
        int last = all.values().stream()
                .map(NavigableMap::lastKey)
                .max(Comparator.naturalOrder())
                .orElse(0);
        Map<String, Spark> sparks = new HashMap<>();
        all.forEach((name, years) -> sparks.put(name, new Spark(years, bars(years, first, last), first, last)));
        return sparks;
    }

    /** The first and the last year. */
    public String span() {
        if (years.isEmpty()) {
            return "";
        }
        return years.firstKey().equals(years.lastKey())
                ? years.firstKey().toString()
                : years.firstKey() + "–" + years.lastKey();
    }

    /** All its bars as one path of SVG. */
    public String path() {
        return bars.stream().map(Bar::path).collect(Collectors.joining());
    }

    /** The last year, 0 if there is none. */
    public int last() {
        return years.isEmpty() ? 0 : years.lastKey();
    }

    /** How much there is in all. */
    public long total() {
        return years.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Bar> bars(NavigableMap<Integer, Long> years, int first, int last) {
        double[] bins = new double[BINS];
        years.forEach((year, entries) -> bins[(year - first) * BINS / (last - first + 1)] += entries);
        double most = 1;
        for (double bin : bins) {
            most = Math.max(most, bin);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (bins[i] > 0) {
                bars.add(new Bar(i * 3L, Math.max(2, Math.round(bins[i] / most * HEIGHT))));
            }
        }
        return bars;
    }
}
