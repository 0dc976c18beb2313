package chronicle.seed.plan;

import chronicle.events.Statement;

/**
 * What a source last told of one of its records, as far as the chronicle took it in.
 *
 * @param entry the entry that tells it
 * @param claim whether that entry is not of this source, and has the source beside its own
 */
public record Told(String localId, String entry, boolean claim, Statement draft) {}
