package chronicle.app.operations;

import chronicle.app.operations.Operation.State;
import chronicle.app.operations.Operation.Word;
import chronicle.app.operations.OperationRefused.Why;
import chronicle.command.postgres.JournalReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The operations: asked for, followed, cancelled, and told to go on. */
@Component
public final class Operations {
    private final OperationStore store;
    private final OperationWorker worker;
    private final JournalReader journal;
    private final Map<String, Undertaking> kinds;

    Operations(OperationStore store, OperationWorker worker, JournalReader journal, ObjectProvider<Undertaking> kinds) {
        this.store = store;
        this.worker = worker;
        this.journal = journal;
        this.kinds = kinds.stream().collect(Collectors.toMap(Undertaking::kind, Function.identity()));
    }

    /**
     * Has an operation carried out. A repetition under the same idempotency key is answered with the first one.
     *
     * @throws OperationRefused if another one has the same in hand
     */
    public Operation begin(String kind, List<String> views, Map<String, Object> options, Request request) {
        return store.under(request).orElseGet(() -> {
            String id = UUID.randomUUID().toString();
            return once(request, () -> {
                store.add(id, kind, views, options, kind(kind).holds(views), request);
                return id;
            });
        });
    }

    /** Whoever repeats a request while it is being carried out is answered as if it came later. */
    private Operation once(Request request, Supplier<String> work) {
        try {
            String id = work.get();
            worker.wake();
            return find(id);
        } catch (DuplicateKeyException repeated) {
            return store.under(request).orElseThrow(() -> repeated);
        }
    }

    private Undertaking kind(String name) {
        return Optional.ofNullable(kinds.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of operation named " + name));
    }

    /** An operation. */
    public Operation find(String id) {
        return store.find(id).orElseThrow(() -> new OperationRefused(Why.NOT_FOUND, "there is no operation " + id));
    }

    /** All operations, the last one first. */
    public List<Operation> all() {
        return store.all();
    }

    /** The last position of the journal. */
    public long position() {
        return journal.head();
    }

    /** Cancels one that has not ended; one that is cancelled stays so. What it has made may be gone on with. */
    public Operation cancel(String id) {
        Operation operation = find(id);
        if (operation.state() != State.CANCELLED && !store.end(id, State.CANCELLED, Optional.empty())) {
            throw new OperationRefused(Why.STATE, "it has ended, so that there is nothing to cancel");
        }
        return find(id);
    }

    /**
     * Tells an operation to go on with something.
     *
     * @throws OperationRefused if that makes no sense in its state
     */
    public Operation say(String id, Word word, Request request) {
        return store.under(request).orElseGet(() -> {
            Operation operation = find(id);
            permit(operation, word);
            Undertaking kind = kind(operation.kind());
            kind.permit(operation, word);
            return once(request, () -> {
                if (!store.say(id, word, kind.holds(operation.views()), request)) {
                    throw running();
                }
                return id;
            });
        });
    }

    private static void permit(Operation operation, Word word) {
        switch (operation.state()) {
            case RUNNING -> throw running();
            case WAITING -> {
                if (word != Word.SWITCH) {
                    throw new OperationRefused(
                            Why.STATE, "it waits for an operator to have it switch, or to cancel it");
                }
            }
            case DONE -> {
                if (word == Word.RESUME) {
                    throw new OperationRefused(Why.STATE, "it is done, so that there is nothing to go on with");
                }
            }
            case FAILED, CANCELLED -> {
                if (word != Word.RESUME) {
                    throw new OperationRefused(Why.STATE, "it did not come to its end; it can only be resumed");
                }
            }
        }
    }

    private static OperationRefused running() {
        return new OperationRefused(Why.STATE, "it is being carried out; wait until it waits, or has ended");
    }
}
