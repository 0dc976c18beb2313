package chronicle.command.postgres;

import java.time.Duration;

/**
 * How much the journal's writer takes on, and how patient it is.
 *
 * @param waiting how many appends may wait; one more is refused as busy
 * @param group how many rows share one insert and one commit at most
 * @param patience how long an append waits for a database that is away, before it is refused as unavailable
 * @param farewell how long closing waits for the appends that wait
 */
public record JournalLimits(int waiting, int group, Duration patience, Duration farewell) {

    /** What suits a node that serves people. */
    public static final JournalLimits USUAL =
            new JournalLimits(2_000, 512, Duration.ofSeconds(15), Duration.ofSeconds(20));

    public JournalLimits {
        if (waiting < 1 || group < 1 || !patience.isPositive() || farewell.isNegative()) {
            throw new IllegalArgumentException("the journal's limits must be positive");
        }
    }
}
