package chronicle.seed.source;

import chronicle.events.Statement;

/**
 * What a publication says of one happening.
 *
 * @param localId the publisher's id of the record, made unique within the edition
 * @param id the id of the entry that would tell it, the same in every edition
 */
public record SourceDraft(String localId, String id, Statement statement) {}
