package chronicle.bench;

import java.time.Duration;
import java.util.Map;

/** What a contestant does when it is its turn. */
@FunctionalInterface
public interface Turn {

    /**
     * Works, for about that time if it is work without an end.
     *
     * @return what was measured: a figure for each measure, such as {@code "recordings/s"}
     */
    Map<String, Double> take(Duration window) throws Exception;
}
