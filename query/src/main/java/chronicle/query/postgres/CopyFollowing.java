package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.query.engine.Materialiser;
import chronicle.query.timeline.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Has a copy that does not serve follow the journal, up to where it is told to. Not thread-safe. */
final class CopyFollowing {

    private static final int PAGE = 2_000;

    private final DataSource database;
    private final Copy copy;
    private final Materialiser<?> materialiser;
    private final BeliefTable beliefs;
    private final Connection connection;

    CopyFollowing(DataSource database, Connection connection, Timeline<?> view, Copy copy, int remembered) {
        this.database = database;
        this.connection = connection;
        this.copy = copy;
        this.materialiser = new Materialiser<>(view, new JournalLedger(() -> connection, copy), remembered);
        this.beliefs = new BeliefTable(copy, new Reasons());
    }

    /** Up to which position the copy is told. */
    long position() throws SQLException {
        return Copies.list(connection, "where view = ? and copy = ?", copy.view(), copy.number()).stream()
                .map(Copies.Told::position)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no copy " + copy));
    }

    /** Tells it up to a position, in transactions of its own; whether that was reached, rather than being stopped. */
    boolean follow(long upTo, Onlooker onlooker) throws SQLException {
        new JournalPages(database).each(position(), upTo, PAGE, lines -> {
            tell(lines);
            commit();
            onlooker.sees("catching up", lines.getLast().position(), upTo);
            return onlooker.goesOn();
        });
        return position() >= upTo;
    }

    /** Tells it up to a position within the transaction of the connection; the caller commits. */
    void followWithin(long upTo) throws SQLException {
        new JournalPages(database).each(position(), upTo, PAGE, lines -> {
            tell(lines);
            return true;
        });
    }

    private void tell(List<JournalLine> lines) {
        try {
            TellingSettings.apply(connection);
            beliefs.write(connection, beliefs.prepare(materialiser.tell(lines)));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
