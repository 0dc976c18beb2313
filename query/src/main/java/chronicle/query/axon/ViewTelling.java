package chronicle.query.axon;

import chronicle.events.JournalLine;
import chronicle.query.postgres.Copies;
import chronicle.query.postgres.JournalLedger;
import chronicle.query.postgres.Reasons;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a view: the copy of it that serves, which is looked up in each transaction and held until its end, so that no
 * other one comes to serve meanwhile. What the copy has been told already, by whomever, is passed over.
 */
final class ViewTelling implements Telling {

    private final Timeline<?> view;
    private final JournalLedger.Connections connections;
    private final Reasons reasons;
    private final Settings settings;
    private @Nullable CopyTelling present;

    ViewTelling(Timeline<?> view, JournalLedger.Connections connections, Reasons reasons, Settings settings) {
        this.view = view;
        this.connections = connections;
        this.reasons = reasons;
        this.settings = settings;
    }

    @Override
    public void open(Connection connection) throws Exception {
        Copies.open(connection, view);
    }

    @Override
    public void tell(Connection connection, List<JournalLine> lines) throws Exception {
        Copies.Told served = Copies.holdServed(connection, view.name())
                .filter(told -> told.copy().edition() == view.edition())
                .orElseThrow(() -> new IllegalStateException(
                        "no copy of the view " + view.name() + " serves that tells its edition " + view.edition()));
        List<JournalLine> next = lines.stream()
                .filter(line -> line.position() > served.position())
                .toList();
        if (next.isEmpty()) {
            return;
        }
        if (next.getFirst().position() != served.position() + 1) {
            throw new IllegalStateException("the view " + view.name() + " is told up to position " + served.position()
                    + ", and would be told " + next.getFirst().position() + " next");
        }
        CopyTelling telling = present;
        if (telling == null || !telling.copy().equals(served.copy())) {
            telling = new CopyTelling(view, served.copy(), connections, reasons, settings);
            present = telling;
        }
        telling.tell(connection, next);
    }

    @Override
    public void forget() {
        present = null;
    }
}
