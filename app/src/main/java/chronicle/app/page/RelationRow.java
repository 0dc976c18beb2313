package chronicle.app.page;

import chronicle.query.question.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A pair of parties in the list of all.
 *
 * @param years in how many entries each year is spoken of
 * @param bars the same as a small drawing
 */
record RelationRow(String dyad, String name, long entries, NavigableMap<Integer, Long> years, List<Bar> bars) {
    private static final int BINS = 40;
    private static final double HEIGHT = 20;

    /** A bar of the small drawing, which is 120 wide and 20 high. */
    record Bar(double x, double height) {
        /** Where it ends above. */
        public double y() {
            return HEIGHT - height;
        }
    }

    static List<RelationRow> of(List<Relation> relations, Map<String, NavigableMap<Integer, Long>> years, String sort) {
        int first = years.values().stream()
                .map(NavigableMap::firstKey)
                .min(Comparator.naturalOrder())
                .orElse(0);
        int last = years.values().stream()
                .map(NavigableMap::lastKey)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return relations.stream()
                .map(relation -> {
                    var own = years.getOrDefault(relation.dyad(), new TreeMap<>());
                    return new RelationRow(
                            relation.dyad(),
                            Names.relation(relation.dyad()),
                            relation.entries(),
                            own,
                            bars(own, first, last));
                })
                .sorted(order(sort))
                .toList();
    }

    /** The first and the last year that is spoken of. */
    public String span() {
        return years.isEmpty()
                ? ""
                : years.firstKey().equals(years.lastKey())
                        ? years.firstKey().toString()
                        : years.firstKey() + "–" + years.lastKey();
    }

    private static Comparator<RelationRow> order(String sort) {
        Comparator<RelationRow> byName = Comparator.comparing(RelationRow::name);
        return switch (sort) {
            case "-relation" -> byName.reversed();
            case "entries" -> Comparator.comparingLong(RelationRow::entries).thenComparing(byName);
            case "-entries" ->
                Comparator.comparingLong(RelationRow::entries).reversed().thenComparing(byName);
            case "last" ->
                by(row -> row.years().isEmpty() ? 0 : row.years().lastKey()).thenComparing(byName);
            case "-last" ->
                by(row -> row.years().isEmpty() ? 0 : row.years().lastKey())
                        .reversed()
                        .thenComparing(byName);
            default -> byName;
        };
    }

    private static Comparator<RelationRow> by(Function<RelationRow, Integer> key) {
        return Comparator.comparing(key);
    }

    private static List<Bar> bars(NavigableMap<Integer, Long> years, int first, int last) {
        double[] bins = new double[BINS];
        int wide = Math.max(1, Math.ceilDiv(last - first + 1, BINS));
        years.forEach((year, entries) -> bins[Math.clamp((year - first) / wide, 0, BINS - 1)] += entries);
        double most = 1;
        for (double bin : bins) {
            most = Math.max(most, bin);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (bins[i] > 0) {
                bars.add(new Bar(i * 3, Math.max(2, Math.round(bins[i] / most * HEIGHT))));
            }
        }
        return bars;
    }
}
