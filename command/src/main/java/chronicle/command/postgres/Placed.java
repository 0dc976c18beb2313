package chronicle.command.postgres;

import java.time.Instant;

/** Where a row came to stand: its position, and the database's time of its group. */
public record Placed(long position, Instant recordedAt) {}
