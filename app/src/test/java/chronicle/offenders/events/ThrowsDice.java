package chronicle.offenders.events;

import java.util.UUID;

/** The core gets identity as an argument. */
public record ThrowsDice(UUID id) {
    public ThrowsDice() {
        this(UUID.randomUUID());
    }
}
