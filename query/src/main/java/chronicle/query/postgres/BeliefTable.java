package chronicle.query.postgres;

import chronicle.query.engine.Belief;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Closing;
import chronicle.query.engine.Membership;
import chronicle.query.engine.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** What is told by one copy of a view, as it is written: closings in one statement, new beliefs by COPY. */
public final class BeliefTable {

    private final Copy copy;
    private final AnswerText answers;
    private final MemberTable members;

    /** The beliefs of that copy of a view; written by one thread at a time. */
    public BeliefTable(Copy copy, Reasons reasons) {
        this.copy = copy;
        this.answers = new AnswerText(reasons);
        this.members = new MemberTable(copy);
    }

    /** Forgets what was written last: it was not committed. */
    public void forget() {
        members.forget();
    }

    /** What a stretch of the journal does, with the answers of its beliefs ready to be copied. */
    public static final class Prepared {

        private final Changes changes;
        private final List<byte[]> answers;

        private Prepared(Changes changes, List<byte[]> answers) {
            this.changes = changes;
            this.answers = answers;
        }
    }

    /** Prepares what needs no database; this may be done while the stretch before is still being written. */
    public Prepared prepare(Changes changes) {
        return new Prepared(changes, texts(changes.beliefs()));
    }

    private List<byte[]> texts(List<Belief> beliefs) {
        return beliefs.stream()
                .map(belief -> Copying.escaped(answers.of(belief.told())))
                .toList();
    }

    /** Adds beliefs, and nothing else. */
    void add(Connection connection, List<Belief> beliefs) throws SQLException, IOException {
        if (!beliefs.isEmpty()) {
            insert(connection, beliefs, texts(beliefs));
        }
    }

    /** Adds memberships, and nothing else. */
    void addMembers(Connection connection, List<Membership> memberships) throws SQLException, IOException {
        if (!memberships.isEmpty()) {
            members.write(connection, memberships);
        }
    }

    /** Writes what a stretch of the journal does; the caller commits. */
    public void write(Connection connection, Prepared prepared) throws SQLException, IOException {
        Changes changes = prepared.changes;
        change(connection, prepared);
        addMembers(connection, changes.memberships());
        Progress.store(connection, copy.view(), copy.number(), changes.position());
    }

    /** Writes what a line did to a subject that the copy has passed already; the caller commits. */
    void writeLate(Connection connection, Changes changes) throws SQLException {
        try {
            change(connection, prepare(changes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets whatever is believed of a subject since a position, so that it can be told anew; the caller commits. */
    void revert(Connection connection, String subject, long since) throws SQLException {
        for (String held : List.of("upper_inf(known)", "not upper_inf(known)")) {
            Database.update(
                    connection,
                    "delete from " + copy.beliefs() + " where subject = ? and lower(known) >= ? and " + held,
                    subject,
                    since);
        }
        Database.update(
                connection,
                "update " + copy.beliefs() + " set known = int8range(lower(known), null)"
                        + " where subject = ? and upper(known) >= ? and not upper_inf(known)",
                subject,
                since);
    }

    private void change(Connection connection, Prepared prepared) throws SQLException, IOException {
        Changes changes = prepared.changes;
        if (!changes.closings().isEmpty()) {
            close(connection, changes.closings());
        }
        if (!changes.beliefs().isEmpty()) {
            insert(connection, changes.beliefs(), prepared.answers);
        }
        FailureTable.write(connection, copy, changes.failures(), changes.recoveries());
    }

    private void close(Connection connection, List<Closing> closings) throws SQLException {
        int written = Database.update(
                connection,
                """
                update %s b set known = int8range(lower(b.known), c.at)
                from unnest(?::text[], ?::date[], ?) c(subject, day, at)
                where b.subject = c.subject and lower(b.valid) = c.day and upper_inf(b.known)\
                """.formatted(copy.beliefs()),
                closings.stream().map(Closing::subject).toArray(String[]::new),
                closings.stream().map(closing -> Days.text(closing.from())).toArray(String[]::new),
                closings.stream().map(Closing::at).toArray(Long[]::new));
        if (written != closings.size()) {
            throw new IllegalStateException("the view " + copy.view() + " holds " + written + " of the "
                    + closings.size() + " beliefs that are to be closed: it is not what was told up to its position");
        }
    }

    private void insert(Connection connection, List<Belief> beliefs, List<byte[]> answers)
            throws SQLException, IOException {
        Iterator<byte[]> answer = answers.iterator();
        try (Copying rows = Copying.into(
                connection,
                copy.beliefs()
                        + " (view, copy, subject, valid, known, certainty, status, qualified, truncated,"
                        + " answers)")) {
            for (Belief belief : beliefs) {
                Told told = belief.told();
                rows.field(copy.view())
                        .field(Integer.toString(copy.number()))
                        .field(belief.subject())
                        .field(Days.range(belief.valid()))
                        .field(known(belief))
                        .field(told.certainty().name().toLowerCase(Locale.ROOT))
                        .field(told.status())
                        .field(told.qualified() ? "t" : "f")
                        .field(told.truncated() ? "t" : "f")
                        .last(answer.next());
            }
            rows.end();
        }
    }

    private static String known(Belief belief) {
        return "[" + belief.knownFrom() + ","
                + (belief.knownUntil() == Belief.STILL ? "" : Long.toString(belief.knownUntil())) + ")";
    }
}
