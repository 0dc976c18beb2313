package chronicle.query.question;

import java.time.Instant;
import java.util.Optional;

/** A known time resolved: the position used, and its instant, empty for position 0, before anything was recorded. */
public record Known(long position, Optional<Instant> recordedAt) {}
