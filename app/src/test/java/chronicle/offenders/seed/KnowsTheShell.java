package chronicle.offenders.seed;

import chronicle.offenders.query.axon.SpeaksSql;

/** A source of entries does not know who stores them. */
public record KnowsTheShell(SpeaksSql shell) {}
