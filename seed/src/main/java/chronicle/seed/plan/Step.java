package chronicle.seed.plan;

import chronicle.events.Statement;

/** What is done to the entry of an item once the plan is approved; the revision is the one that the plan has seen. */
public sealed interface Step {

    /** The revision of the entry to which it is done; 0 for one that is not recorded yet. */
    int revision();

    /** Record it. */
    record Enter(Statement statement) implements Step {
        @Override
        public int revision() {
            return 0;
        }
    }

    /** Have it say this, whole. */
    record Correct(int revision, Statement before, Statement after) implements Step {}

    /** Take it back. */
    record Retract(int revision) implements Step {}

    /** Let it stand again. */
    record Reinstate(int revision) implements Step {}
}
