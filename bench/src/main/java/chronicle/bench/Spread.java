package chronicle.bench;

import java.util.List;

/** Samples in three numbers. */
public record Spread(double low, double median, double high) {

    /** The least, the middle and the greatest of some samples. */
    public static Spread of(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }
}
