package chronicle.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Puts days on a line from 0 to 100. Long stretches in which nothing changed are drawn short, and marked as such; some
 * scales draw short stretches wider, so that each can be told from the next.
 *
 * @param knots days and their places, in order; between two of them a day's place is in proportion
 * @param breaks the stretches that are drawn short
 * @param widened whether any stretch is drawn wider than its days are
 */
record Scale(List<Knot> knots, List<Break> breaks, boolean widened) {
    private static final long LONG = 12L * 366;
    private static final double SHORT = 2.5 * 366;
    private static final long MARGIN = 400;
    private static final double WHOLE = 100;
    private static final int MOST_TICKS = 14;

    /** A column that is at least this wide can be pointed at, and takes three digits. */
    private static final double LEAST = 0.038;

    /** A day that has its place. */
    record Knot(long day, double place) {}

    /** A stretch without a change that is drawn shorter than the others. */
    record Break(double from, double until, long years) {
        /** Its middle. */
        public double middle() {
            return (from + until) / 2;
        }
    }

    /** A year to be written at its place. */
    record Tick(double place, long year) {}

    /** A scale on which these days have their places, up to the last one, with a margin at both ends. */
    static Scale of(Collection<LocalDate> changes, LocalDate last) {
        var days = new TreeSet<Long>();
        changes.forEach(day -> days.add(day.toEpochDay()));
        days.add(last.toEpochDay());
        days.add(days.first() - MARGIN);
        days.add(days.last() + MARGIN / 2);
        List<Long> ends = List.copyOf(days);
        return through(ends, weights(ends));
    }

    /** One that is drawn to its edges where it is cut out of more, and on which each of its stretches is wide enough. */
    static Scale of(Excerpt excerpt, LocalDate last) {
        var days = new TreeSet<Long>();
        excerpt.days().forEach(day -> days.add(day.toEpochDay()));
        days.add(excerpt.until().orElse(last).toEpochDay());
        if (excerpt.from().isEmpty()) {
            days.add(days.first() - MARGIN);
        }
        if (excerpt.until().isEmpty()) {
            days.add(days.last() + MARGIN / 2);
        }
        List<Long> ends = List.copyOf(days);
        var weights = weights(ends);
        double least = least(weights);
        return through(ends, weights.stream().map(each -> Math.max(each, least)).toList());
    }

    private static List<Double> weights(List<Long> ends) {
        return IntStream.range(1, ends.size())
                .mapToObj(i -> ends.get(i) - ends.get(i - 1))
                .map(gap -> gap > LONG ? SHORT : gap)
                .toList();
    }

    /** The weight that every stretch has at least, if none is to be narrower than the least part of the whole. */
    private static double least(List<Double> weights) {
        var rising = weights.stream().sorted().toList();
        double rest = sum(weights);
        double least = 0;
        for (int lifted = 0; lifted < rising.size(); lifted++) {
            least = LEAST * rest / (1 - lifted * LEAST);
            if (rising.get(lifted) >= least) {
                break;
            }
            rest -= rising.get(lifted);
        }
        return least;
    }

    private static double sum(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Scale through(List<Long> ends, List<Double> weights) {
        double whole = sum(weights);
        double weight = 0;
        boolean widened = false;
        List<Knot> knots = new ArrayList<>(List.of(new Knot(ends.getFirst(), 0)));
        List<Break> breaks = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            long gap = ends.get(i) - ends.get(i - 1);
            weight += weights.get(i - 1);
            widened |= weights.get(i - 1) > gap;
            knots.add(new Knot(ends.get(i), rounded(weight / whole * WHOLE)));
            if (gap > LONG) {
                breaks.add(new Break(knots.get(i - 1).place(), knots.get(i).place(), Math.round(gap / 365.25)));
            }
        }
        return new Scale(List.copyOf(knots), List.copyOf(breaks), widened);
    }

    /** Where a day lies; days beyond an end lie at that end. */
    public double place(LocalDate day) {
        long at = day.toEpochDay();
        if (at <= knots.getFirst().day()) {
            return 0;
        }
        for (int i = 1; i < knots.size(); i++) {
            var before = knots.get(i - 1);
            var after = knots.get(i);
            if (at <= after.day()) {
                double part = (double) (at - before.day()) / (after.day() - before.day());
                return rounded(before.place() + part * (after.place() - before.place()));
            }
        }
        return WHOLE;
    }

    /** Years to be written below the line: the same number of years apart, and none within a stretch drawn short. */
    public List<Tick> ticks() {
        for (int step : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
            var ticks = ticks(step);
            if (ticks.size() <= MOST_TICKS) {
                return ticks;
            }
        }
        return List.of();
    }

    private List<Tick> ticks(int step) {
        int first = LocalDate.ofEpochDay(knots.getFirst().day()).getYear();
        int last = LocalDate.ofEpochDay(knots.getLast().day()).getYear();
        List<Tick> ticks = new ArrayList<>();
        for (int year = Math.ceilDiv(first, step) * step; year <= last; year += step) {
            double place = place(LocalDate.of(year, 1, 1));
            boolean apart = ticks.isEmpty() || place - ticks.getLast().place() > 3;
            if (apart
                    && place > 1
                    && place < 98
                    && breaks.stream().noneMatch(each -> place > each.from() && place < each.until())) {
                ticks.add(new Tick(place, year));
            }
        }
        return ticks;
    }

    private static double rounded(double place) {
        return Math.round(place * 1000) / 1000.0;
    }
}
