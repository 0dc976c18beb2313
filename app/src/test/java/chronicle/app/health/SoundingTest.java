package chronicle.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SoundingTest {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    private Sounding<Integer> sounding(Supplier<Integer> source, Duration patience) {
        return new Sounding<>(source, FRESH, patience, now::get);
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void what_is_fresh_is_not_asked_for_again() {
        var sounding = sounding(asked::incrementAndGet, LONG);

        assertThat(sounding.take()).contains(1);
        after(FRESH.minusNanos(1));
        assertThat(sounding.take()).contains(1);
        after(Duration.ofNanos(1));
        assertThat(sounding.take()).contains(2);
    }

    @Test
    void who_does_not_answer_is_asked_once_and_waited_for_once() {
        var silence = new CountDownLatch(1);
        var sounding = sounding(
                () -> {
                    asked.incrementAndGet();
                    try {
                        silence.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return 7;
                },
                Duration.ofMillis(20));

        assertThat(sounding.take()).isEmpty();
        after(LONG);
        assertThat(sounding.take()).isEmpty();
        assertThat(asked).hasValue(1);
        silence.countDown();
    }

    @Test
    void after_a_failure_it_is_asked_again() {
        var sounding = sounding(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return asked.get();
                },
                LONG);

        assertThat(sounding.take()).isEmpty();
        after(FRESH);
        assertThat(sounding.take()).contains(2);
    }
}
