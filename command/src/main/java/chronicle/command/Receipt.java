package chronicle.command;

import java.time.Instant;

/** That a command was carried out: the entry's new revision, and where the journal holds it. */
public record Receipt(String entry, int revision, long position, Instant recordedAt) {}
