package chronicle.offenders.query.postgres;

import org.erdtman.jcs.JsonCanonicalizer;

/** What is hashed is written in one place. */
public record WritesCanonicalJson(JsonCanonicalizer json) {}
