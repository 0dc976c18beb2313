package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.query.engine.Belief;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Failure;
import chronicle.query.engine.Membership;
import chronicle.query.engine.Recovery;
import chronicle.query.engine.WholeSubject;
import chronicle.query.timeline.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A copy that is filled: first who speaks of what, then subject after subject, indexes last. The caller commits. Parts may
 * be told by several threads at the same time, each on its own connection.
 */
final class CopyTable {

    /** So many beliefs are written at a time. */
    private static final int MANY = 2_000;

    private final Timeline<?> view;
    private final Copy copy;
    private final SpeakingTable speaking;
    private final Reasons reasons;

    CopyTable(Timeline<?> view, Copy copy, Reasons reasons) {
        this.view = view;
        this.copy = copy;
        this.speaking = new SpeakingTable(view, copy);
        this.reasons = reasons;
    }

    Copy copy() {
        return copy;
    }

    SpeakingTable speaking() {
        return speaking;
    }

    /** Says how far the journal is read. */
    void readUpTo(Connection connection, long position) throws SQLException {
        Database.update(
                connection,
                "update chronicle.progress set position = greatest(position, ?) where view = ? and copy = ?",
                position,
                copy.view(),
                copy.number());
    }

    /** Ends the reading, and divides what is to be told. */
    void divide(Connection connection, long upTo, int entries) throws SQLException {
        readUpTo(connection, upTo);
        speaking.index(connection);
        CopyPart.divide(connection, copy, entries);
    }

    /** Tells the subjects of a part, each from the first line on. */
    void tell(Connection connection, CopyPart part) throws SQLException {
        TellingSettings.apply(connection);
        Told told = new Told();
        for (Map.Entry<String, List<JournalLine>> subject :
                speaking.lines(connection, part).entrySet()) {
            told.add(new WholeSubject<>(view, subject.getKey()).tell(subject.getValue()));
            if (told.beliefs.size() >= MANY) {
                write(connection, told);
                told = new Told();
            }
        }
        write(connection, told);
        part.keepTold(connection);
    }

    private void write(Connection connection, Told told) throws SQLException {
        BeliefTable table = new BeliefTable(copy, reasons);
        try {
            table.add(connection, told.beliefs);
            table.addMembers(connection, told.memberships);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FailureTable.write(connection, copy, told.failures, told.recoveries);
    }

    /** Ends the filling: from now on it can be asked, and told line by line. */
    void close(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local maintenance_work_mem = '128MB'; set local synchronous_commit = off");
        }
        speaking.drop(connection);
        CopyPart.forget(connection, copy);
        Database.list(connection, "select chronicle.index_copy(?, ?)", _ -> true, copy.view(), copy.number());
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + copy.beliefs() + "; analyze " + copy.members());
        }
    }

    /** What is told of some subjects, and not yet written. */
    private static final class Told {
        private final List<Belief> beliefs = new ArrayList<>();
        private final List<Membership> memberships = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private final List<Recovery> recoveries = new ArrayList<>();

        void add(Changes changes) {
            beliefs.addAll(changes.beliefs());
            memberships.addAll(changes.memberships());
            failures.addAll(changes.failures());
            recoveries.addAll(changes.recoveries());
        }
    }
}
