package chronicle.offenders.query.axon;

import java.sql.Connection;

/** The processors leave SQL to the store. */
public record SpeaksSql(Connection connection) {}
