package chronicle.query.axon;

import chronicle.events.JournalLine;
import chronicle.query.engine.Materialiser;
import chronicle.query.postgres.BeliefTable;
import chronicle.query.postgres.JournalLedger;
import chronicle.query.postgres.Reasons;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.util.List;

/** Tells a view: its beliefs are written as the journal goes on. */
record ViewTelling(Materialiser<?> materialiser, BeliefTable beliefs) implements Telling {

    static <S extends Record> ViewTelling of(
            Timeline<S> view, JournalLedger.Connections connections, Reasons reasons, int rememberedMoments) {
        JournalLedger ledger = new JournalLedger(connections, view.name(), view.edition());
        return new ViewTelling(
                new Materialiser<>(view, ledger, rememberedMoments),
                new BeliefTable(view.name(), view.edition(), reasons));
    }

    @Override
    public void open(Connection connection) throws Exception {
        beliefs.open(connection);
    }

    @Override
    public void tell(Connection connection, List<JournalLine> lines) throws Exception {
        beliefs.write(connection, materialiser.tell(lines));
    }

    @Override
    public void forget() {
        materialiser.forget();
        beliefs.forget();
    }
}
