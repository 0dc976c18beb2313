package chronicle.app.access;

import chronicle.app.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How often somebody may do something at this node: a bucket each, which fills up again as time goes by. */
@Component
public final class Limits {
    private static final int MOST = 100_000;
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Limit writes;
    private final Limit logins;

    @Autowired
    Limits(Settings settings) {
        this(settings.access(), TimeMeter.SYSTEM_MILLISECONDS);
    }

    Limits(Settings.Access settings, TimeMeter clock) {
        this.writes = new Limit(settings.writesPerSecond(), Duration.ofSeconds(1), clock);
        this.logins = new Limit(settings.loginsPerMinute(), Duration.ofMinutes(1), clock);
    }

    /** Counts a write under a token; if it is one too many, how long to wait for the next one. */
    public Optional<Duration> write(String token) {
        return writes.taken(token);
    }

    /** Counts a login from an address; if it is one too many, how long to wait for the next one. */
    public Optional<Duration> login(String address) {
        return logins.taken(address);
    }

    private record Limit(int most, Duration every, TimeMeter clock, Cache<String, Bucket> buckets) {
        Limit(int most, Duration every, TimeMeter clock) {
            this(
                    most,
                    every,
                    clock,
                    Caffeine.newBuilder()
                            .expireAfterAccess(IDLE)
                            .maximumSize(MOST)
                            .build());
        }

        Optional<Duration> taken(String who) {
            var probe = buckets.get(who, _ -> bucket()).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        private Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, every))
                    .withCustomTimePrecision(clock)
                    .build();
        }
    }
}
