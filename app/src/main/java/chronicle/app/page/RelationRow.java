package chronicle.app.page;

import chronicle.query.question.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A pair of parties in the list of all.
 *
 * @param spark in how many entries each year is spoken of
 */
record RelationRow(String dyad, String name, long entries, Spark spark) {

    static List<RelationRow> of(List<Relation> relations, Map<String, NavigableMap<Integer, Long>> years) {
        var sparks = Spark.of(years);
        return relations.stream()
                .map(relation -> new RelationRow(
                        relation.dyad(),
                        Names.relation(relation.dyad()),
                        relation.entries(),
                        sparks.getOrDefault(relation.dyad(), Spark.NONE)))
                .toList();
    }

    static List<RelationRow> sorted(List<RelationRow> rows, String sort) {
        return rows.stream().sorted(order(sort)).toList();
    }

    /** The ids of its two parties. */
    List<String> parties() {
        return Names.parties(dyad);
    }

    private static Comparator<RelationRow> order(String sort) {
        Comparator<RelationRow> byName = Comparator.comparing(RelationRow::name);
        return switch (sort) {
            case "-relation" -> byName.reversed();
            case "entries" -> Comparator.comparingLong(RelationRow::entries).thenComparing(byName);
            case "-entries" ->
                Comparator.comparingLong(RelationRow::entries).reversed().thenComparing(byName);
            case "last" -> byLast().thenComparing(byName);
            case "-last" -> byLast().reversed().thenComparing(byName);
            default -> byName;
        };
    }

    private static Comparator<RelationRow> byLast() {
        return Comparator.comparingInt(row -> row.spark().last());
    }
}
