package chronicle.app.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The latest events of this node, kept once for all readers. Each reader keeps its own place, so that one more costs
 * nothing, and nobody who publishes waits for one: whoever stays behind for longer than is kept is outrun.
 */
final class Broadcast {
    private static final int MOST_AT_ONCE = 500;

    private final Sent[] kept;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private long published;
    private long forgotten;
    private boolean over;

    /**
     * @param kept how many events are kept
     * @param position the position of the journal from which on they are
     */
    Broadcast(int kept, long position) {
        this.kept = new Sent[kept];
        this.forgotten = position;
    }

    /** Adds an event after all others. */
    void publish(Sent event) {
        lock.lock();
        try {
            int slot = slot(published);
            if (published >= kept.length) {
                kept[slot].position().ifPresent(position -> forgotten = position);
            }
            kept[slot] = event;
            published++;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says that nothing will come any more. */
    void end() {
        lock.lock();
        try {
            over = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The place of a reader who knows the changes up to a position; none if some that it lacks are not kept. */
    OptionalLong place(long position) {
        lock.lock();
        try {
            if (position < forgotten) {
                return OptionalLong.empty();
            }
            long place = published;
            while (place > oldest() && !kept[slot(place - 1)].upTo(position)) {
                place--;
            }
            return OptionalLong.of(place);
        } finally {
            lock.unlock();
        }
    }

    /** What came from a place on, some of it at least; waits for so long if that is nothing. */
    Found from(long place, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (place == published && !over && left > 0) {
                left = more.awaitNanos(left);
            }
            if (place < oldest()) {
                return new Found.Outrun();
            }
            if (place == published && over) {
                return new Found.Over();
            }
            List<Sent> events = new ArrayList<>();
            for (long next = place; next < published && events.size() < MOST_AT_ONCE; next++) {
                events.add(kept[slot(next)]);
            }
            return new Found.Events(events);
        } finally {
            lock.unlock();
        }
    }

    private long oldest() {
        return Math.max(0, published - kept.length);
    }

    private int slot(long number) {
        return (int) (number % kept.length);
    }
}
