package chronicle.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import chronicle.app.Settings;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Limits limits = new Limits(new Settings.Access(50, 10, true, "roles", "name"), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void a_token_writes_50_times_in_a_second_and_is_told_when_it_may_again() {
        assertThat(passed(100, () -> limits.write("mine").isEmpty())).isEqualTo(50);
        assertThat(limits.write("mine")).contains(Duration.ofMillis(20));
        assertThat(limits.write("another's")).isEmpty();

        nanos.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(passed(100, () -> limits.write("mine").isEmpty())).isEqualTo(25);
    }

    @Test
    void an_address_tries_10_logins_in_a_minute() {
        assertThat(passed(30, () -> limits.login("192.0.2.1").isEmpty())).isEqualTo(10);
        assertThat(limits.login("192.0.2.1")).contains(Duration.ofSeconds(6));
        assertThat(limits.login("192.0.2.2")).isEmpty();

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(passed(30, () -> limits.login("192.0.2.1").isEmpty())).isEqualTo(10);
    }

    private static long passed(int tries, Supplier<Boolean> once) {
        return IntStream.range(0, tries).filter(_ -> once.get()).count();
    }
}
