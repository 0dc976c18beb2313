package chronicle.offenders.query.engine;

import chronicle.offenders.query.postgres.SpeaksAxon;

/** The engine does not know where beliefs are kept. */
public record KnowsTheStore(SpeaksAxon store) {}
