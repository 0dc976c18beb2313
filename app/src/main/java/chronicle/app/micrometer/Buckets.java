package chronicle.app.micrometer;

import java.time.Duration;
import java.util.stream.LongStream;

/** The buckets in which times are counted; percentiles over all nodes are computed from them. */
final class Buckets {
    static final Duration[] TIMES = LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private Buckets() {}
}
