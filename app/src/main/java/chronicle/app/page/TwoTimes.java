package chronicle.app.page;

import chronicle.app.page.Lane.Bar;
import chronicle.query.question.Beliefs;
import chronicle.query.question.Change;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that was ever believed of a subject as a plane: the days of the world across, what was known upwards.
 *
 * @param rows the newest knowledge first
 * @param folded whether there were too many changes to give each a row of its own
 */
record TwoTimes(Scale scale, List<Row> rows, boolean folded) {
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
     * @param named whether it is labelled; one that the row above has as well is not
     * @param chosen whether it holds the day and the knowledge that the page is asked for
     */
    record Cell(Bar bar, LocalDate day, boolean named, boolean chosen) {}

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
        Function<Layer, List<Spell>> at =
                layer -> Spell.of(beliefs, layer.last().position());
        var scale = Scale.of(
                layers.stream()
                        .flatMap(layer -> at.apply(layer).stream())
                        .flatMap(spell -> spell.from().stream())
                        .toList(),
                LocalDate.now(ZoneOffset.UTC));
        List<Row> rows = new ArrayList<>();
        List<Spell> above = List.of();
        for (var layer : layers) {
            var spells = at.apply(layer);
            boolean asked = layer.last().position() == chosen;
            List<Cell> cells = new ArrayList<>();
            for (var spell : spells) {
                boolean repeated = above.stream()
                        .anyMatch(other -> other.saysAs(spell) && other.from().equals(spell.from()));
                boolean covers = spell.covers(dial.asOf());
                cells.add(new Cell(
                        spell.bar(beliefs.view(), cells.size(), scale, words),
                        covers ? dial.asOf() : day(spell),
                        !repeated,
                        asked && covers));
            }
            rows.add(new Row(layer, cells, asked));
            above = spells;
        }
        return new TwoTimes(scale, rows, layers.stream().anyMatch(Layer::folded));
    }

    private static LocalDate day(Spell spell) {
        return spell.from()
                .or(() -> spell.until().map(end -> end.minusDays(1)))
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    /** The row that the page is asked for. */
    public Optional<Row> chosen() {
        return rows.stream().filter(Row::chosen).findFirst();
    }
}
