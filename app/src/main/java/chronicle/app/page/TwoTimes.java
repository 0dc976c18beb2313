package chronicle.app.page;

import static java.util.stream.Collectors.toCollection;

import chronicle.app.page.Lane.Bar;
import chronicle.query.question.Beliefs;
import chronicle.query.question.Change;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that was ever believed of a subject as a plane: the days of the world across, what was known upwards.
 *
 * @param excerpt which days of the world it shows
 * @param rows the newest knowledge first
 * @param tones what its colours say
 */
record TwoTimes(Excerpt excerpt, Scale scale, List<Row> rows, List<Tone> tones) {
    /**
     * What was believed from one change on until the next.
     *
     * @param chosen whether this is the knowledge that the page is asked for
     */
    record Row(Layer layer, List<Cell> cells, boolean chosen) {
        /** Its last position, the one whose knowledge is drawn. */
        public long position() {
            return layer.last().position();
        }
    }

    /**
     * Days of which the same was believed.
     *
     * @param day which of them it leads to
     * @param chosen whether it holds the day and the knowledge that the page is asked for
     */
    record Cell(Bar bar, LocalDate day, boolean chosen) {}

    /** The statuses that are drawn in a tone. */
    record Tone(String name, String says) {}

    /** The positions, in order, at which what was believed changed. */
    static List<Long> positions(Beliefs beliefs) {
        return beliefs.beliefs().stream()
                .flatMap(belief -> Stream.concat(Stream.of(belief.knownFrom()), belief.knownUntil().stream()))
                .filter(position -> position <= beliefs.position())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Draws it.
     *
     * @param changes the changes that brought the beliefs to be drawn, in order of position
     */
    static TwoTimes of(Beliefs beliefs, List<Change> changes, Dial dial, Wording words) {
        var layers = Layer.of(changes).reversed();
        long chosen = layers.stream()
                .mapToLong(layer -> layer.last().position())
                .filter(position -> position <= dial.position())
                .findFirst()
                .orElse(0);
        Map<Layer, List<Spell>> told = new LinkedHashMap<>();
        layers.forEach(layer -> told.put(layer, Spell.of(beliefs, layer.last().position())));
        var excerpt = Excerpt.around(
                dial.asOf(),
                told.values().stream()
                        .flatMap(List::stream)
                        .flatMap(spell -> spell.from().stream())
                        .collect(toCollection(TreeSet::new)));
        told.replaceAll((_, spells) -> spells.stream().filter(excerpt::shows).toList());
        var scale = Scale.of(excerpt, LocalDate.now(ZoneOffset.UTC));
        List<Row> rows = new ArrayList<>();
        told.forEach((layer, spells) -> {
            boolean asked = layer.last().position() == chosen;
            List<Cell> cells = new ArrayList<>();
            for (var spell : spells) {
                boolean covers = spell.covers(dial.asOf());
                cells.add(new Cell(
                        spell.bar(beliefs.view(), scale, words),
                        covers ? dial.asOf() : day(spell, excerpt),
                        asked && covers));
            }
            rows.add(new Row(layer, cells, asked));
        });
        return new TwoTimes(excerpt, scale, rows, tones(beliefs.view(), told.values()));
    }

    /** The first of its days that is drawn. */
    private static LocalDate day(Spell spell, Excerpt excerpt) {
        return Stream.of(spell.from(), excerpt.from())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .or(() -> spell.until().map(end -> end.minusDays(1)))
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    private static List<Tone> tones(String view, Collection<List<Spell>> spells) {
        Map<String, Set<String>> statuses = new TreeMap<>();
        spells.stream()
                .flatMap(List::stream)
                .flatMap(spell -> spell.statuses().stream())
                .filter(status -> Tones.isOfItsOwn(view, status))
                .forEach(status -> statuses.computeIfAbsent(Tones.of(view, status), _ -> new TreeSet<>())
                        .add(status));
        return statuses.entrySet().stream()
                .map(tone -> new Tone(tone.getKey(), String.join(", ", tone.getValue())))
                .toList();
    }

    /** The row that the page is asked for. */
    public Optional<Row> chosen() {
        return rows.stream().filter(Row::chosen).findFirst();
    }
}
