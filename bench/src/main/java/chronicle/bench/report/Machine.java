package chronicle.bench.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where and when it was measured. */
public record Machine(String when, String commit, String system, int processors, String java, String postgres) {

    /** This one, now. */
    public static Machine here(String commit, String postgres) {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                commit,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                postgres);
    }
}
