package chronicle.app.replays;

import chronicle.app.Settings;
import chronicle.app.operations.Operation;
import chronicle.app.operations.Operation.State;
import chronicle.app.operations.OperationRefused;
import chronicle.app.operations.Operations;
import chronicle.app.operations.Request;
import chronicle.query.postgres.Copies;
import chronicle.query.postgres.Copies.Standing;
import chronicle.query.postgres.Workshop;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Timelines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Begins the telling of an edition that is newer than the one that answers, once at each start, and drops copies that
 * nobody has asked for in a long time.
 */
@Component
final class Housekeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Replays replays;
    private final Operations operations;
    private final Workshop workshop;
    private final Duration kept;
    private volatile CountDownLatch end = new CountDownLatch(0);

    Housekeeping(Replays replays, Operations operations, Workshop workshop, Settings settings) {
        this.replays = replays;
        this.operations = operations;
        this.workshop = workshop;
        this.kept = settings.views().formerKept();
    }

    @Override
    public void start() {
        var ending = new CountDownLatch(1);
        end = ending;
        Thread.ofVirtual().name("housekeeping").start(() -> {
            try {
                tellNewEditions();
                do {
                    sweep();
                } while (!ending.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void tellNewEditions() {
        List<String> views =
                Timelines.all().stream().filter(this::isNew).map(Timeline::name).toList();
        if (views.isEmpty()) {
            return;
        }
        try {
            Operation operation = replays.begin(views, ReplayOptions.USUAL, Request.OF_THE_PROGRAM);
            LOG.info("The views {} have new editions; {} tells them.", views, operation.id());
        } catch (OperationRefused refused) {
            LOG.warn("The new editions of the views {} are not told now: {}", views, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The new editions of the views {} cannot be told", views, e);
        }
    }

    private boolean isNew(Timeline<?> view) {
        return workshop.served(view.name())
                .filter(served -> served.copy().edition() < view.edition())
                .isPresent();
    }

    private void sweep() {
        try {
            List<String> inHand = operations.all().stream()
                    .filter(operation -> operation.state() == State.RUNNING || operation.state() == State.WAITING)
                    .map(Operation::id)
                    .toList();
            Timelines.all().stream().flatMap(view -> unasked(view, inHand)).forEach(old -> {
                workshop.drop(old.copy());
                LOG.info(
                        "Dropped the copy {} of {}, which nobody has asked for.",
                        old.copy().number(),
                        old.copy().view());
            });
        } catch (RuntimeException e) {
            LOG.warn("Old copies of views cannot be dropped; this is tried again.", e);
        }
    }

    private Stream<Copies.Told> unasked(Timeline<?> view, List<String> inHand) {
        return workshop.olderThan(view.name(), kept).stream()
                .filter(copy -> copy.standing() != Standing.SERVED)
                .filter(copy -> inHand.stream()
                        .noneMatch(operation -> workshop.builtBy(operation, view.name())
                                .filter(copy::equals)
                                .isPresent()));
    }

    @Override
    public void stop() {
        end.countDown();
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }
}
