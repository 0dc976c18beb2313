package chronicle.query.axon;

import chronicle.events.JournalLine;
import chronicle.query.engine.Materialiser;
import chronicle.query.postgres.BeliefTable;
import chronicle.query.postgres.Beside;
import chronicle.query.postgres.Copy;
import chronicle.query.postgres.JournalLedger;
import chronicle.query.postgres.Reasons;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.util.List;

/**
 * Tells a copy of a view: its beliefs are written as the journal goes on. While a slice of a large batch is written, the
 * next one is told already; whoever needs the connection for a look-up first waits for the writing.
 */
final class CopyTelling {

    private static final int SLICES = 4;

    private final Copy copy;
    private final Materialiser<?> materialiser;
    private final BeliefTable beliefs;
    private final int slice;
    private final Beside writing = new Beside();

    <S extends Record> CopyTelling(
            Timeline<S> view, Copy copy, JournalLedger.Connections connections, Reasons reasons, Settings settings) {
        JournalLedger.Connections settled = () -> {
            writing.finish();
            return connections.current();
        };
        this.copy = copy;
        materialiser = new Materialiser<>(view, new JournalLedger(settled, copy), settings.rememberedMoments());
        slice = Math.ceilDiv(settings.batch(), SLICES);
        beliefs = new BeliefTable(copy, reasons);
    }

    Copy copy() {
        return copy;
    }

    void tell(Connection connection, List<JournalLine> lines) throws Exception {
        try {
            int told = 0;
            for (; told + slice < lines.size(); told += slice) {
                BeliefTable.Prepared next = told(lines.subList(told, told + slice));
                writing.begin(() -> {
                    beliefs.write(connection, next);
                    return next;
                });
            }
            BeliefTable.Prepared last = told(lines.subList(told, lines.size()));
            writing.finish();
            beliefs.write(connection, last);
        } finally {
            writing.finish();
        }
    }

    private BeliefTable.Prepared told(List<JournalLine> lines) {
        return beliefs.prepare(materialiser.tell(lines));
    }
}
