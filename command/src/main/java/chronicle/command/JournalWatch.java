package chronicle.command;

import java.time.Duration;

/**
 * Whoever wants to know what the journal's writer does. It is told on the threads that do it: it must be quick, and must
 * not throw.
 */
public interface JournalWatch {

    /** Nobody wants to know. */
    JournalWatch NOBODY = new JournalWatch() {
        @Override
        public void written(int appends, int lines, int refused, Duration took) {}

        @Override
        public void turnedAway() {}
    };

    /**
     * A group of appends was dealt with, and each of them has its answer.
     *
     * @param appends how many appends the group had
     * @param lines how many lines of the journal were stored for them
     * @param refused how many of the appends were refused; nothing of those was stored, as far as is known
     * @param took from the first statement to the last answer, waiting for a lost database included
     */
    void written(int appends, int lines, int refused, Duration took);

    /** An append was turned away, because as many waited already as may. */
    void turnedAway();
}
