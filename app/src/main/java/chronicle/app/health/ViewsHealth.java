package chronicle.app.health;

import chronicle.query.question.ViewPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the views follow the journal. A view that is behind and moves is catching up; one that is seen behind at the
 * same position for longer than allowed has stopped, on whichever node it was told. One that waits for a new edition of
 * itself is expected to stand still.
 */
final class ViewsHealth implements HealthIndicator {
    static final String NO_ANSWER = "the database does not answer";

    private final Supplier<Optional<List<ViewPosition>>> positions;
    private final Duration stoppedAfter;
    private final LongSupplier nanoTime;
    private final Map<String, Standing> behind = new HashMap<>();

    /** Where a view was when it was first seen behind there. */
    private record Standing(int edition, long position, long since) {}

    /** One view, as an operator is shown it. */
    record Shown(int edition, long position, long lag, boolean stopped) {}

    ViewsHealth(Supplier<Optional<List<ViewPosition>>> positions, Duration stoppedAfter, LongSupplier nanoTime) {
        this.positions = positions;
        this.stoppedAfter = stoppedAfter;
        this.nanoTime = nanoTime;
    }

    @Override
    public Health health() {
        return positions
                .get()
                .map(this::health)
                .orElseGet(() -> Health.down().withDetail("why", NO_ANSWER).build());
    }

    private Health health(List<ViewPosition> views) {
        var shown = new LinkedHashMap<String, Object>();
        boolean stopped = false;
        for (var view : views) {
            boolean stands = standsStill(view);
            stopped |= stands;
            shown.put(view.view(), new Shown(view.edition(), view.position(), view.lag(), stands));
        }
        return (stopped ? Health.down() : Health.up()).withDetails(shown).build();
    }

    private synchronized boolean standsStill(ViewPosition view) {
        if (view.lag() <= 0 || view.frozen()) {
            behind.remove(view.view());
            return false;
        }
        long now = nanoTime.getAsLong();
        var seen = behind.compute(
                view.view(),
                (_, before) ->
                        before != null && before.edition() == view.edition() && before.position() == view.position()
                                ? before
                                : new Standing(view.edition(), view.position(), now));
        return now - seen.since() >= stoppedAfter.toNanos();
    }
}
