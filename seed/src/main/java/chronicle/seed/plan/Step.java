package chronicle.seed.plan;

import chronicle.events.Statement;

/** What is done to the entry of an item once the plan is approved; the revision is the one that the plan has seen. */
public sealed interface Step {

    /** Record it. */
    record Enter(Statement statement) implements Step {}

    /** Have it say this, whole. */
    record Correct(int revision, Statement before, Statement after) implements Step {}

    /** Take it back. */
    record Retract(int revision) implements Step {}

    /** Let it stand again. */
    record Reinstate(int revision) implements Step {}
}
