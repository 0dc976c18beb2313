package chronicle.query.postgres;

import chronicle.events.JournalLine;
import chronicle.query.engine.Belief;
import chronicle.query.engine.Changes;
import chronicle.query.engine.Closing;
import chronicle.query.engine.Materialiser;
import chronicle.query.postgres.Turn.Said;
import chronicle.query.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A line told to one view that will forget it again. */
record Thought<S extends Record>(Timeline<S> view, Partition served, Connection connection, JournalLine line) {

    Stream<Turn> turns(List<String> subjects) {
        JournalLedger ledger = new JournalLedger(() -> connection, served.copy());
        Changes changes = new Materialiser<>(view, ledger, 0).tell(List.of(line));
        AnswerText text = new AnswerText(new Reasons());
        return subjects.stream()
                .map(subject -> new Turn(
                        view.name(),
                        subject,
                        served.blank(),
                        closed(subject, changes.closings()),
                        opened(subject, changes.beliefs(), text)));
    }

    private List<Said> opened(String subject, List<Belief> beliefs, AnswerText text) {
        return beliefs.stream()
                .filter(belief -> belief.subject().equals(subject))
                .map(belief -> new Said(
                        belief.valid().from(),
                        belief.valid().until(),
                        Sameness.of(belief.told().certainty(), text.of(belief.told()))))
                .toList();
    }

    private List<Said> closed(String subject, List<Closing> closings) {
        String[] days = closings.stream()
                .filter(closing -> closing.subject().equals(subject))
                .map(closing -> Days.text(closing.from()))
                .toArray(String[]::new);
        try {
            return days.length == 0 ? List.of() : closed(subject, days);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private List<Said> closed(String subject, String[] days) throws SQLException {
        long before = line.position() - 1;
        List<Said> closed = Database.list(
                connection,
                """
                select certainty, answers, lower(valid) as valid_from, upper(valid) as valid_until
                from %s b where %s and lower(valid) = any(?::date[]) order by lower(valid)\
                """.formatted(served.held("?", "?"), Partition.SERVED),
                Effects::said,
                subject,
                before,
                subject,
                before,
                before,
                view.name(),
                served.copy().number(),
                days);
        if (closed.size() != days.length) {
            throw new IllegalStateException("the view " + view.name() + " held " + closed.size() + " of the "
                    + days.length + " beliefs that would be closed: it is not what was told up to its position");
        }
        return closed;
    }
}
