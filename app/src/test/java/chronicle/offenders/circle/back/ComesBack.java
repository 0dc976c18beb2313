package chronicle.offenders.circle.back;

import chronicle.offenders.circle.there.GoesThere;

/** The other half of a circle. */
public record ComesBack(GoesThere other) {}
