package chronicle.app.imports;

import chronicle.app.operations.Turns;
import chronicle.app.stream.CloudEvent;
import chronicle.app.stream.EventStream;
import chronicle.command.EntryCommand;
import chronicle.command.Refusal;
import chronicle.command.Refusal.Invalid;
import chronicle.command.Refusal.Plain;
import chronicle.command.Refusal.StaleRevision;
import chronicle.command.axon.Commands;
import chronicle.seed.plan.Approval;
import chronicle.seed.source.UnreadableEdition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads what is to be read and carries out what is approved, one import after the other. What a killed node has left is
 * taken up where it was left: every command has an idempotency key that follows from the import.
 */
@Component
final class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int GROUP = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final Duration PAUSE_WHEN_BUSY = Duration.ofMillis(100);

    private final ImportStore store;
    private final PlanTable plans;
    private final Turns turns;
    private final ImportPlanning planning;
    private final Commands commands;
    private final EventStream stream;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile CountDownLatch ended = new CountDownLatch(0);

    ImportWorker(
            ImportStore store,
            PlanTable plans,
            Turns turns,
            ImportPlanning planning,
            Commands commands,
            EventStream stream) {
        this.store = store;
        this.plans = plans;
        this.turns = turns;
        this.planning = planning;
        this.commands = commands;
        this.stream = stream;
    }

    /** Says that there is something to do. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        var end = new CountDownLatch(1);
        ended = end;
        Thread.ofVirtual().name("imports").start(() -> {
            run();
            end.countDown();
        });
    }

    private void run() {
        while (running) {
            try {
                store.unfinished().forEach(id -> turns.take(Turns.At.IMPORTS, id, () -> work(id)));
            } catch (RuntimeException e) {
                LOG.warn("The imports cannot be gone on with; this is tried again.", e);
            }
            pause(PAUSE);
        }
    }

    private void work(String id) {
        Import asked = store.find(id).orElseThrow();
        if (!running) {
            return;
        }
        switch (asked.state()) {
            case READING -> read(asked);
            case APPLYING -> carryOut(asked);
            case PLANNED, DONE, FAILED -> {}
        }
    }

    private void read(Import asked) {
        try {
            planning.plan(asked);
        } catch (UnreadableEdition | ImportRefused e) {
            store.fail(asked.id(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("The import {} cannot be read", asked.id(), e);
            store.fail(asked.id(), "it cannot be read; the log of the server tells more");
        }
        tell(asked.id());
    }

    /** While a group is on its way into the journal, the next one is read already. */
    private void carryOut(Import approved) {
        var approval = new Approval(
                approved.approvedBy().orElse(approved.askedBy()), approved.source(), approved.edition(), approved.id());
        List<Integer> places = plans.toCarryOut(approved.id());
        try (var sending = new Sending(approval, this::send)) {
            Optional<Sending.Sent> onItsWay = Optional.empty();
            for (int start = 0; running && start < places.size(); start += GROUP) {
                List<Integer> next = places.subList(start, Math.min(start + GROUP, places.size()));
                var sent = sending.begin(plans.pending(approved.id(), next));
                onItsWay.ifPresent(group -> settle(approved, group));
                onItsWay = Optional.of(sent);
            }
            onItsWay.ifPresent(group -> settle(approved, group));
        }
        if (running) {
            store.finish(approved.id());
            tell(approved.id());
        }
    }

    private void settle(Import approved, Sending.Sent group) {
        try {
            Map<Integer, String> refused = group.refused();
            if (running) {
                store.carriedOut(approved, group.items(), refused);
                tell(approved.id());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Sends until the journal takes it or a rule refuses it. */
    private void send(EntryCommand command) {
        while (running) {
            try {
                commands.send(command);
                return;
            } catch (Refusal refusal) {
                if (!passes(refusal)) {
                    throw refusal;
                }
                pauseBriefly();
            }
        }
    }

    private static boolean passes(Refusal refusal) {
        return switch (refusal.reason()) {
            case StaleRevision _, Invalid _ -> false;
            case Plain plain ->
                switch (plain) {
                    case REQUEST_IN_PROGRESS, JOURNAL_BUSY, JOURNAL_UNAVAILABLE, OUTCOME_UNKNOWN -> true;
                    case EXISTS, NOT_FOUND, ALREADY_RETRACTED, NOT_RETRACTED, NOTHING_CHANGED, IDEMPOTENCY_KEY_REUSED ->
                        false;
                };
        };
    }

    private void tell(String id) {
        store.find(id).ifPresent(now -> {
            String state = now.state().name().toLowerCase(Locale.ROOT);
            stream.tell(new CloudEvent(
                    id + "-" + state + "-" + now.done(),
                    "/api/v1/imports/" + id,
                    "org.chronicle.import." + state,
                    id,
                    Instant.now(),
                    now));
        });
    }

    private void pause(Duration time) {
        try {
            if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static void pauseBriefly() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_WHEN_BUSY.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            if (!ended.await(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("An import is still being carried out; it is gone on with at the next start.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
