package chronicle.bench.peer;

import java.util.Optional;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions for Axon, of which a thread has one at a time; what begins within one is a part of it. */
abstract class PerThread<R> implements TransactionManager {
    private static final Transaction WITHIN = new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    };

    private final ThreadLocal<Optional<R>> present = ThreadLocal.withInitial(Optional::empty);

    /** Begins one; what it works with. */
    abstract R begin();

    /** Commits one, and gives back what it worked with, also if that fails. */
    abstract void commit(R resource);

    /** The same, but nothing of it stays. */
    abstract void rollback(R resource);

    /** What the transaction of this thread works with. */
    final R present() {
        return present.get().orElseThrow(() -> new IllegalStateException("there is no transaction"));
    }

    @Override
    public final Transaction startTransaction() {
        if (present.get().isPresent()) {
            return WITHIN;
        }
        R begun = begin();
        present.set(Optional.of(begun));
        return new Outermost(begun);
    }

    /** Ends once: a rollback that follows a commit which failed has nothing to do any more. */
    private final class Outermost implements Transaction {
        private final R resource;
        private boolean ended;

        Outermost(R resource) {
            this.resource = resource;
        }

        @Override
        public void commit() {
            if (end()) {
                PerThread.this.commit(resource);
            }
        }

        @Override
        public void rollback() {
            if (end()) {
                PerThread.this.rollback(resource);
            }
        }

        private boolean end() {
            boolean first = !ended;
            ended = true;
            present.remove();
            return first;
        }
    }
}
