package chronicle.query.postgres;

import chronicle.query.question.Differences;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Recomputes the views from the stored journal, and compares every belief that was ever held, and the lists of subjects, with
 * what is stored. It only reads, and may do so while the views are told.
 */
public final class ViewAudit {

    private static final int EXAMPLES = 20;

    private final DataSource database;

    /** Of the views in this database. */
    public ViewAudit(DataSource database) {
        this.database = database;
    }

    /**
     * What an audit of views came to.
     *
     * @param compared the views that were recomputed
     * @param passedOver those of which another edition answers than this program tells, or none
     * @param subjects how many subjects were told anew
     * @param differences where what is stored is not what the journal says; each names its view and subject
     */
    public record Report(List<String> compared, List<String> passedOver, long subjects, Differences differences) {

        /** Whether nothing was found. */
        public boolean sound() {
            return differences.number() == 0;
        }
    }

    /** An example of a difference in words. */
    public static String sentence(Map<String, Object> example) {
        return "the view " + example.get("view")
                + (example.containsKey("subject") ? ", " + example.get("subject") : "") + ", position "
                + example.get("position") + ": " + example.get("what");
    }

    /**
     * Audits views, each up to the position that it has told.
     *
     * @return what was found, or what was found so far if the onlooker stops it
     */
    public Report run(List<Timeline<?>> views, Onlooker onlooker) {
        return new Database(database).with(connection -> {
            connection.setAutoCommit(false);
            try {
                return run(connection, views, onlooker);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private Report run(Connection connection, List<Timeline<?>> views, Onlooker onlooker) throws SQLException {
        List<String> compared = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        List<Map<String, Object>> examples = new ArrayList<>();
        long subjects = 0;
        long number = 0;
        for (Timeline<?> view : views) {
            if (!onlooker.goesOn()) {
                break;
            }
            onlooker.sees("telling the views anew", compared.size() + passedOver.size(), views.size());
            Optional<Copies.Told> served = Copies.served(connection, view.name())
                    .filter(copy -> copy.copy().edition() == view.edition());
            if (served.isEmpty()) {
                passedOver.add(view.name());
                continue;
            }
            compared.add(view.name());
            CopyCheck check = new CopyCheck(
                    database,
                    connection,
                    view,
                    served.get().copy(),
                    served.get().position(),
                    onlooker);
            Differences found = differences(connection, view, served.get(), check);
            subjects += check.subjects();
            number += found.number();
            found.examples().stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
            connection.rollback();
        }
        return new Report(compared, passedOver, subjects, new Differences(number, examples, 0));
    }

    /** A line that cannot be read is a difference, too: what it says cannot be told. */
    private static Differences differences(Connection connection, Timeline<?> view, Copies.Told served, CopyCheck check)
            throws SQLException {
        long upTo = served.position();
        Map<String, StoredSubject> listed = StoredSubject.all(connection, served.copy(), upTo);
        Map<String, Long> failed = FailureTable.firsts(connection, served.copy());
        try {
            return check.run(
                    "telling the views anew",
                    (subject, journal) -> new CopyCheck.Found(
                            new RetoldSubject<>(view, subject, journal)
                                    .against(
                                            Stored.of(connection, served.copy(), subject),
                                            listed.getOrDefault(subject, StoredSubject.NONE),
                                            upTo,
                                            Optional.ofNullable(failed.get(subject))),
                            true));
        } catch (JournalPages.Unreadable line) {
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("view", view.name());
            example.put("position", line.position());
            example.put("what", line.getMessage());
            return new Differences(1, List.of(example), 0);
        }
    }
}
