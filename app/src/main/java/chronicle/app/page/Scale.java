package chronicle.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts days on a line from 0 to 100. Long stretches in which nothing changed are drawn short, and marked as such.
 *
 * @param knots days and their places, in order; between two of them a day's place is in proportion
 * @param breaks the stretches that are drawn short
 */
record Scale(List<Knot> knots, List<Break> breaks) {
    private static final long LONG = 12L * 366;
    private static final double SHORT = 2.5 * 366;
    private static final long MARGIN = 400;
    private static final double WHOLE = 100;
    private static final int MOST_TICKS = 14;

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
        double weight = 0;
        List<Long> ends = new ArrayList<>(days);
        List<Double> weights = new ArrayList<>(List.of(0.0));
        for (int i = 1; i < ends.size(); i++) {
            long gap = ends.get(i) - ends.get(i - 1);
            weight += gap > LONG ? SHORT : gap;
            weights.add(weight);
        }
        List<Knot> knots = new ArrayList<>();
        List<Break> breaks = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            knots.add(new Knot(ends.get(i), rounded(weights.get(i) / weight * WHOLE)));
            if (i > 0 && ends.get(i) - ends.get(i - 1) > LONG) {
                breaks.add(new Break(
                        knots.get(i - 1).place(),
                        knots.get(i).place(),
                        Math.round((ends.get(i) - ends.get(i - 1)) / 365.25)));
            }
        }
        return new Scale(List.copyOf(knots), List.copyOf(breaks));
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
