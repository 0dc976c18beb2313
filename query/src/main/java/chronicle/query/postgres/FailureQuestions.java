package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.query.engine.Materialiser;
import chronicle.query.engine.OneSubject;
import chronicle.query.question.Known;
import chronicle.query.question.KnownAt;
import chronicle.query.question.Page;
import chronicle.query.question.Retelling;
import chronicle.query.question.SubjectFailure;
import chronicle.query.question.Unanswered;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The subjects on which the views failed: which they are, and how one is told further once the view is mended. */
public final class FailureQuestions {

    private static final int REMEMBERED = 1_000;

    private final Database database;
    private final Patience patience;
    private final Map<String, Timeline<?>> views = new LinkedHashMap<>();

    /** @param views all views, as told by this program */
    public FailureQuestions(DataSource database, List<? extends Timeline<?>> views) {
        this.database = new Database(database);
        this.patience = new Patience(this.database, Duration.ZERO);
        views.forEach(view -> this.views.put(view.name(), view));
    }

    /** The failures of the copy of a view that serves, by subject. */
    public Page<SubjectFailure> failures(String view, int limit, Optional<String> after) {
        String name = view(view).name();
        Optional<Cursor> cursor = Cursor.of(after);
        Known known = patience.resolve(Cursor.knownAt(cursor, new KnownAt.Now()));
        List<SubjectFailure> found = database.list(
                """
                select f.*, p.edition from chronicle.failure f join chronicle.progress p using (view, copy)
                where f.view = ? and p.standing = 'served' and f.until is null and f.subject > ? order by f.subject limit ?\
                """,
                row -> FailureTable.read(row, row.getInt("edition")),
                name,
                cursor.map(Cursor::key).orElse(""),
                limit + 1);
        return Cursor.page(found, limit, known, SubjectFailure::subject);
    }

    /**
     * Tells a subject anew, from where the view failed on it first up to where the view is, as if it had not failed. If the
     * view still fails, the subject stands where it fails now. Nobody else tells the view meanwhile.
     *
     * @throws Unanswered as not found, if the view never told anything of the subject
     */
    public Retelling retry(String view, String subject) {
        Timeline<?> known = view(view);
        return database.with(connection -> {
            connection.setAutoCommit(false);
            try {
                Retelling retelling = retry(connection, known, subject);
                connection.commit();
                return retelling;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private Retelling retry(Connection connection, Timeline<?> view, String subject) throws SQLException {
        Copies.Told served = Copies.holdServed(connection, view.name())
                .filter(told -> told.copy().edition() == view.edition())
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.VIEW_BEHIND,
                        "the view " + view.name() + " is being told anew in another edition; ask again"));
        Copy copy = served.copy();
        Optional<Long> first = FailureTable.first(connection, copy, subject);
        if (first.isEmpty()) {
            requireTold(connection, copy, subject);
            return new Retelling(view.name(), subject, served.position(), Optional.empty());
        }
        FailureTable.delete(connection, copy, subject);
        tell(connection, view, copy, subject, first.get(), served.position());
        Optional<SubjectFailure> again = FailureTable.find(connection, copy, subject);
        long position = again.map(other -> other.position() - 1).orElse(served.position());
        return new Retelling(view.name(), subject, position, again);
    }

    private static void requireTold(Connection connection, Copy copy, String subject) throws SQLException {
        if (Database.list(
                        connection,
                        "select 1 from chronicle.subject where view = ? and copy = ? and subject = ?",
                        _ -> true,
                        copy.view(),
                        copy.number(),
                        subject)
                .isEmpty()) {
            throw new Unanswered(Unanswered.Why.NOT_FOUND, "the view " + copy.view() + " has no subject " + subject);
        }
    }

    private static <S extends Record> void tell(
            Connection connection, Timeline<S> view, Copy copy, String subject, long from, long upTo)
            throws SQLException {
        Materialiser<S> materialiser = new Materialiser<>(
                new OneSubject<>(view, subject), new JournalLedger(() -> connection, copy), REMEMBERED);
        BeliefTable beliefs = new BeliefTable(copy, new Reasons());
        TellingSettings.apply(connection);
        beliefs.revert(connection, subject, from);
        for (JournalLine line : lines(connection, copy, subject, from, upTo)) {
            beliefs.writeLate(connection, materialiser.tell(List.of(line)));
        }
    }

    /** The lines of all entries that ever touched the subject. */
    private static List<JournalLine> lines(Connection connection, Copy copy, String subject, long from, long upTo)
            throws SQLException {
        return Database.list(connection, """
            select position, recorded_at, revision, type, payload from chronicle.journal
            where position between ? and ? and entry in (select entry from %s where subject = ?) order by position\
            """.formatted(copy.members()), JournalPages::line, from, upTo, subject);
    }

    private Timeline<?> view(String name) {
        return Optional.ofNullable(views.get(name))
                .orElseThrow(() -> new Unanswered(
                        Unanswered.Why.NOT_FOUND,
                        "no view is named " + name + "; there are " + String.join(", ", views.keySet())));
    }
}
