package chronicle.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final AtomicLong clock = new AtomicLong();
    private final Gathering gathering = new Gathering(clock::get, clock::addAndGet);

    @Test
    void whoever_is_alone_never_waits() {
        gathering.learn(1, TimeUnit.HOURS.toNanos(1));
        AtomicInteger looks = new AtomicInteger();
        gathering.pause(() -> {
            looks.incrementAndGet();
            return 1;
        });
        assertThat(looks).hasValue(1);
    }

    @Test
    void as_many_as_were_answered_last_are_waited_for() {
        gathering.learn(3, TimeUnit.HOURS.toNanos(1));
        AtomicInteger ready = new AtomicInteger();
        gathering.pause(ready::incrementAndGet);
        assertThat(ready).hasValue(3);
    }

    @Test
    void but_not_for_long() {
        gathering.learn(3, TimeUnit.HOURS.toNanos(1));
        gathering.pause(() -> 1);
        assertThat(clock).hasValue(5_000_000);
    }
}
