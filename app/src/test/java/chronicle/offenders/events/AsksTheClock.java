package chronicle.offenders.events;

import java.time.Instant;
import java.util.function.Supplier;

/** The core gets the time as an argument. */
public record AsksTheClock(Supplier<Instant> time) {
    public AsksTheClock() {
        this(Instant::now);
    }
}
