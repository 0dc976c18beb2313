package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.query.timeline.Timeline;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Fills copies of several views in one pass over the journal. One thread reads and decodes, one tells, one writes. What is
 * done is committed now and then, so that a pass that is cut off is gone on with from there.
 */
final class CopyFilling {

    private static final String STEP = "telling";

    private final DataSource database;
    private final Onlooker onlooker;
    private final int remembered;
    private final long every;
    private final int page;

    /**
     * @param remembered the most moments, and the most beliefs held, that are kept in memory for each view
     * @param every after which time what is done is committed
     * @param page how many lines are told at a time
     */
    CopyFilling(DataSource database, int remembered, Duration every, int page, Onlooker onlooker) {
        this.database = database;
        this.remembered = remembered;
        this.every = every.toNanos();
        this.page = page;
        this.onlooker = onlooker;
    }

    /**
     * Fills copies that all have come to the same position up to another one, and closes them.
     *
     * @return whether it came to its end, rather than being stopped
     */
    boolean fill(Map<? extends Timeline<?>, Copy> copies, long from, long upTo) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Pass pass = new Pass(connection, copies, from);
                return pass.run(upTo) && pass.end();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private final class Pass {
        private final Connection connection;
        private final Beside writing = new Beside();
        private final List<BulkTelling> tellings = new ArrayList<>();
        private final List<CopyTable> tables = new ArrayList<>();
        private long position;
        private long committed;

        Pass(Connection connection, Map<? extends Timeline<?>, Copy> copies, long from) throws SQLException {
            this.connection = connection;
            this.position = from;
            this.committed = from;
            Reasons reasons = new Reasons();
            copies.forEach((view, copy) -> {
                JournalLedger ledger = new JournalLedger(this::settled, copy);
                tellings.add(new BulkTelling(view, copy, ledger, remembered));
                tables.add(new CopyTable(copy, reasons));
            });
            TellingSettings.apply(connection);
        }

        private Connection settled() {
            writing.finish();
            return connection;
        }

        boolean run(long upTo) throws SQLException, IOException {
            long last = System.nanoTime();
            try (PageStream pages = new PageStream(database, position, upTo, page)) {
                for (List<JournalLine> lines = pages.next(); !lines.isEmpty(); lines = pages.next()) {
                    tell(lines);
                    onlooker.sees(STEP, position, upTo);
                    boolean goesOn = onlooker.goesOn();
                    if (!goesOn || System.nanoTime() - last > every) {
                        commit();
                        last = System.nanoTime();
                    }
                    if (!goesOn) {
                        return false;
                    }
                }
                commit();
                return true;
            } finally {
                writing.finish();
            }
        }

        private void tell(List<JournalLine> lines) {
            List<BulkTelling.Chunk> chunks = new ArrayList<>();
            for (BulkTelling telling : tellings) {
                chunks.add(telling.tell(lines));
            }
            writing.begin(() -> write(chunks));
            position = lines.getLast().position();
        }

        private Void write(List<BulkTelling.Chunk> chunks) throws SQLException, IOException {
            for (int i = 0; i < chunks.size(); i++) {
                tables.get(i).write(connection, chunks.get(i));
            }
            return null;
        }

        private void commit() throws SQLException, IOException {
            writing.finish();
            long upTo = position;
            if (upTo == committed) {
                return;
            }
            write(tellings.stream().map(telling -> telling.rest(upTo)).toList());
            for (CopyTable table : tables) {
                table.filledUpTo(connection, upTo);
            }
            connection.commit();
            committed = upTo;
            TellingSettings.apply(connection);
        }

        boolean end() throws SQLException {
            for (int i = 0; i < tables.size(); i++) {
                onlooker.sees("indexing", i, tables.size());
                if (!onlooker.goesOn()) {
                    return false;
                }
                connection.rollback();
                tables.get(i).close(connection);
                connection.commit();
            }
            onlooker.sees("indexing", tables.size(), tables.size());
            return true;
        }
    }
}
