package chronicle.bench.question;

import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Onlooker;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Views told anew, into copies that never serve. */
record Anew(Workshop workshop) {
    static final String EVENTS = "events/s";
    static final String BELIEFS = "beliefs/s";
    private static final String FILLED = "events/s before indexes";

    /**
     * Copies that were filled.
     *
     * @param took how long that took
     */
    record Filled(Map<Timeline<?>, Copies.Told> copies, ByHand.Duration took) {

        /** The tables of their beliefs. */
        List<String> tables() {
            return copies.values().stream()
                    .map(Copies.Told::copy)
                    .map(copy -> "chronicle.belief_" + copy.view().replace('-', '_') + "_" + copy.number())
                    .toList();
        }
    }

    /** Fills copies, which stay. */
    Filled fill(List<? extends Timeline<?>> views) {
        String operation = UUID.randomUUID().toString();
        Map<Timeline<?>, Copies.Told> copies = new LinkedHashMap<>();
        views.forEach(view -> copies.put(view, workshop.begin(view, operation)));
        var watch = new Watch();
        if (!workshop.fill(copies, watch)) {
            throw new IllegalStateException("the copies were not filled");
        }
        return new Filled(copies, watch.end());
    }

    /** Fills copies, and drops them. */
    ByHand.Duration once(List<? extends Timeline<?>> views) {
        Filled filled = fill(views);
        drop(filled);
        return filled.took();
    }

    void drop(Filled filled) {
        filled.copies().values().forEach(copy -> workshop.drop(copy.copy()));
    }

    /** What is done in a second. */
    static Map<String, Double> rates(long lines, long beliefs, ByHand.Duration took) {
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put(EVENTS, lines / took.all());
        rates.put(BELIEFS, beliefs / took.all());
        rates.put(FILLED, lines / took.filling());
        return rates;
    }

    private static final class Watch implements Onlooker {
        private final long start = System.nanoTime();
        private double filled;

        private double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }

        ByHand.Duration end() {
            double all = seconds();
            return new ByHand.Duration(filled > 0 ? filled : all, all);
        }

        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public void sees(String step, long done, long total) {
            if (step.equals("indexing") && filled == 0) {
                filled = seconds();
            }
        }
    }
}
