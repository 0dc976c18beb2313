package chronicle.offenders.query.axon;

import java.sql.PreparedStatement;

/** The processors leave SQL to the store. */
public record SpeaksSql(PreparedStatement statement) {}
