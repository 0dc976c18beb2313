package chronicle.offenders.query.question;

import chronicle.offenders.query.axon.SpeaksSql;

/** A question does not know who prepares its answer. */
public record KnowsTheProcessors(SpeaksSql processors) {}
