package chronicle.events;

import java.util.Optional;

/** Which imported source an entry came from: the source's name, its own id of the record, and the edition read. */
public record Origin(String source, Optional<String> localId, Optional<String> edition) {}
