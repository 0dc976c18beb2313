package chronicle.app.export;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an answer stands for good.
 *
 * @param address the whole one, with the day and the position in it
 * @param position of the journal, whose knowledge it uses
 * @param knownAt the instant of that position
 */
public record Permalink(String address, long position, Optional<Instant> knownAt) {}
