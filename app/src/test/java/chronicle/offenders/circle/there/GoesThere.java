package chronicle.offenders.circle.there;

import chronicle.offenders.circle.back.ComesBack;

/** One half of a circle. */
public record GoesThere(ComesBack other) {}
