package chronicle.query.postgres;

import chronicle.query.engine.Belief;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Closing;
import chronicle.query.engine.Told;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** What is told by one edition of a view, as it is written: closings in one statement, new beliefs by COPY. */
public final class BeliefTable {

    private final String view;
    private final int edition;
    private final AnswerText answers;
    private final MemberTable members;

    /** The beliefs of that edition of the view; written by one thread at a time. */
    public BeliefTable(String view, int edition, Reasons reasons) {
        this.view = view;
        this.edition = edition;
        this.answers = new AnswerText(reasons);
        this.members = new MemberTable(view, edition);
    }

    /** The partition of an edition of a view. */
    static String partition(String view, int edition) {
        return "chronicle.belief_" + view.replace('-', '_') + "_" + edition;
    }

    /** Makes the partition and the row of progress, where they are not there yet. */
    public void open(Connection connection) throws SQLException {
        Database.list(connection, "select chronicle.open_view(?, ?)", _ -> true, view, edition);
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
        return new Prepared(
                changes,
                changes.beliefs().stream()
                        .map(belief -> Copying.escaped(answers.of(belief.told())))
                        .toList());
    }

    /** Writes what a stretch of the journal does; the caller commits. */
    public void write(Connection connection, Prepared prepared) throws SQLException, IOException {
        Changes changes = prepared.changes;
        if (!changes.closings().isEmpty()) {
            close(connection, changes.closings());
        }
        if (!changes.beliefs().isEmpty()) {
            insert(connection, changes.beliefs(), prepared.answers);
        }
        if (!changes.memberships().isEmpty()) {
            members.write(connection, changes.memberships());
        }
        Progress.store(connection, view, edition, changes.position());
    }

    private void close(Connection connection, List<Closing> closings) throws SQLException {
        int written = Database.update(
                connection,
                """
                update %s b set known = int8range(lower(b.known), c.at)
                from unnest(?::text[], ?::date[], ?) c(subject, day, at)
                where b.subject = c.subject and lower(b.valid) = c.day and upper_inf(b.known)\
                """.formatted(partition(view, edition)),
                closings.stream().map(Closing::subject).toArray(String[]::new),
                closings.stream().map(closing -> Days.text(closing.from())).toArray(String[]::new),
                closings.stream().map(Closing::at).toArray(Long[]::new));
        if (written != closings.size()) {
            throw new IllegalStateException("the view " + view + " holds " + written + " of the " + closings.size()
                    + " beliefs that are to be closed: it is not what was told up to its position");
        }
    }

    private void insert(Connection connection, List<Belief> beliefs, List<byte[]> answers)
            throws SQLException, IOException {
        Iterator<byte[]> answer = answers.iterator();
        try (Copying rows = Copying.into(
                connection,
                partition(view, edition)
                        + " (view, edition, subject, valid, known, certainty, status, qualified, truncated,"
                        + " answers)")) {
            for (Belief belief : beliefs) {
                Told told = belief.told();
                rows.field(view)
                        .field(Integer.toString(edition))
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
