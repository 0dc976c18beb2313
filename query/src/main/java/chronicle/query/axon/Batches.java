package chronicle.query.axon;

import chronicle.events.JournalLine;
import chronicle.query.postgres.TellingSettings;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Collects the lines of a batch and tells them at once while the batch's transaction, the token's, prepares its commit. */
final class Batches implements EventHandlerInvoker {

    private static final String LINE = "line";

    private final Telling telling;
    private final Transactions transactions;

    Batches(Telling telling, Transactions transactions) {
        this.telling = telling;
        this.transactions = transactions;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!(message.getMetaData().get(LINE) instanceof JournalLine line)) {
            throw new IllegalArgumentException("a message without its line of the journal: " + message);
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        List<JournalLine> lines = work.getOrComputeResource(Batches.class.getName(), _ -> begin(work));
        lines.add(line);
    }

    private List<JournalLine> begin(UnitOfWork<?> work) {
        List<JournalLine> lines = new ArrayList<>();
        work.onPrepareCommit(_ -> tell(lines));
        work.onRollback(_ -> telling.forget());
        return lines;
    }

    private void tell(List<JournalLine> lines) {
        try {
            Connection connection = transactions.current();
            TellingSettings.apply(connection);
            telling.tell(connection, lines);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "positions " + lines.getFirst().position() + " to "
                            + lines.getLast().position() + " could not be told",
                    e);
        }
    }

    @Override
    public void segmentReleased(Segment segment) {
        telling.forget();
    }
}
