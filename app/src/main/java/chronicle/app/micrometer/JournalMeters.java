package chronicle.app.micrometer;

import chronicle.command.JournalWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what this node's writer does. */
@Component
final class JournalMeters implements JournalWatch {
    private final Counter lines;
    private final Counter refused;
    private final Counter turnedAway;
    private final DistributionSummary group;
    private final Timer written;

    JournalMeters(MeterRegistry meters) {
        lines = Counter.builder("chronicle.journal.lines")
                .description("Lines that this node stored in the journal")
                .register(meters);
        refused = appends(meters, "refused");
        turnedAway = appends(meters, "turned-away");
        group = DistributionSummary.builder("chronicle.journal.group")
                .description("Appends that were written together, in one commit")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
                .register(meters);
        written = Timer.builder("chronicle.journal.write")
                .description("Time from a group's first statement to its last answer")
                .serviceLevelObjectives(Buckets.TIMES)
                .register(meters);
    }

    private static Counter appends(MeterRegistry meters, String outcome) {
        return Counter.builder("chronicle.journal.unstored")
                .description("Appends that were not stored: refused by the database, or turned away from a full queue")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public void written(int appends, int stored, int refusals, Duration took) {
        lines.increment(stored);
        refused.increment(refusals);
        group.record(appends);
        written.record(took);
    }

    @Override
    public void turnedAway() {
        turnedAway.increment();
    }
}
