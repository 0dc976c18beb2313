package chronicle.bench;

import java.time.Duration;

/**
 * How long things are measured.
 *
 * @param rounds how often each contestant has its turn
 * @param window how long a turn lasts, where it is measured how much is done in a time
 * @param warmUp how long each contestant works before the first round
 * @param most after which time of a question no new round begins, so that a run ends when it should
 */
public record Pace(int rounds, Duration window, Duration warmUp, Duration most) {

    /** Refuses what measures nothing. */
    public Pace {
        if (rounds < 1 || window.toMillis() < 1 || warmUp.isNegative()) {
            throw new IllegalArgumentException("expected at least one round of at least a millisecond");
        }
    }

    /** Enough for a figure to be told from chance. */
    public static final Pace USUAL =
            new Pace(5, Duration.ofMillis(1_500), Duration.ofMillis(1_500), Duration.ofMinutes(2));

    /** Enough to see that everything works. */
    public static final Pace SMOKE = new Pace(1, Duration.ofMillis(80), Duration.ofMillis(30), Duration.ofSeconds(5));
}
