package chronicle.app.stream;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** One reader's way through the events: what it missed from the journal, page by page, and then what comes. */
public final class Reader implements AutoCloseable {
    private final Broadcast broadcast;
    private final LongFunction<List<Sent>> missed;
    private final Runnable farewell;
    private OptionalLong place = OptionalLong.empty();
    private long position;

    Reader(Broadcast broadcast, LongFunction<List<Sent>> missed, long position, Runnable farewell) {
        this.broadcast = broadcast;
        this.missed = missed;
        this.position = position;
        this.farewell = farewell;
    }

    /** What comes next for this reader; waits for so long if that is nothing. */
    public Found next(Duration patience) throws InterruptedException {
        if (place.isEmpty()) {
            place = broadcast.place(position);
        }
        if (place.isEmpty()) {
            var page = missed.apply(position);
            return page.isEmpty() ? new Found.Outrun() : known(page);
        }
        long from = place.getAsLong();
        Found found = broadcast.from(from, patience);
        if (found instanceof Found.Events(var events)) {
            place = OptionalLong.of(from + events.size());
            return known(events);
        }
        return found;
    }

    private Found known(List<Sent> events) {
        long before = position;
        events.forEach(event -> position = Math.max(position, event.position().orElse(0)));
        return new Found.Events(
                events.stream().filter(event -> !event.upTo(before)).toList());
    }

    /** Leaves. */
    @Override
    public void close() {
        farewell.run();
    }
}
