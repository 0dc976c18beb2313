package chronicle.offenders.query.timeline;

import chronicle.offenders.query.engine.KnowsTheStore;

/** A view does not know who folds it. */
public record KnowsTheEngine(KnowsTheStore engine) {}
