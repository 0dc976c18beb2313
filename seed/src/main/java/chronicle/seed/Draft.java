package chronicle.seed;

import chronicle.events.Statement;

/** An entry that is not recorded yet: its id, the same at every reading, and what it says. */
public record Draft(String id, Statement statement) {}
