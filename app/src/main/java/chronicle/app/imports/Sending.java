package chronicle.app.imports;

import chronicle.app.imports.PlanTable.Pending;
import chronicle.command.EntryCommand;
import chronicle.command.Refusal;
import chronicle.seed.plan.Approval;
import chronicle.seed.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Sends the commands of an approved plan, many at once, so that the journal stores many with one commit; those of one
 * entry one after the other.
 */
final class Sending implements AutoCloseable {
    /** Whoever amends an entry reads it first, on one of the connections that other requests need too. */
    private static final int AMENDING_TOGETHER = 48;

    private final ExecutorService recording = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService amending =
            Executors.newFixedThreadPool(AMENDING_TOGETHER, Thread.ofVirtual().factory());
    private final Map<String, Future<?>> lastOfEntry = new HashMap<>();
    private final Approval approval;
    private final Consumer<EntryCommand> door;

    /** @param door takes a command, and returns once that is on disk, or throws a {@link Refusal} */
    Sending(Approval approval, Consumer<EntryCommand> door) {
        this.approval = approval;
        this.door = door;
    }

    /** A group that is on its way. */
    record Sent(List<Pending> items, List<Future<?>> sent, Map<Integer, String> refusals) {

        /** Waits until all of it has arrived, and says what was refused, by its place in the plan, and why. */
        Map<Integer, String> refused() throws InterruptedException {
            for (Future<?> one : sent) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
            return refusals;
        }
    }

    /** Begins to send a group, in its order, but for what an editor wants kept as it is. */
    Sent begin(List<Pending> group) {
        Map<Integer, String> refusals = new ConcurrentHashMap<>();
        List<Future<?>> sent = group.stream()
                .filter(pending -> pending.decision().filter("keep"::equals).isEmpty())
                .<Future<?>>map(pending -> begin(pending, refusals))
                .toList();
        return new Sent(group, sent, refusals);
    }

    /** Whoever waits was submitted after the one that it waits for, so that there is always one that need not wait. */
    private Future<?> begin(Pending pending, Map<Integer, String> refusals) {
        String entry = pending.item().entry().orElse("");
        Optional<Future<?>> before = Optional.ofNullable(lastOfEntry.get(entry));
        Future<?> begun = senders(pending).submit(() -> {
            if (before.isPresent()) {
                before.get().get();
            }
            send(pending, refusals);
            return null;
        });
        lastOfEntry.put(entry, begun);
        return begun;
    }

    private ExecutorService senders(Pending pending) {
        return pending.item().steps().stream().allMatch(Step.Enter.class::isInstance) ? recording : amending;
    }

    private void send(Pending pending, Map<Integer, String> refusals) {
        try {
            approval.commands(pending.item()).forEach(door);
        } catch (Refusal refusal) {
            refusals.put(pending.number(), "it was refused when it was to be carried out: " + refusal.getMessage());
        }
    }

    /** Waits for what is on its way. */
    @Override
    public void close() {
        recording.close();
        amending.close();
    }
}
