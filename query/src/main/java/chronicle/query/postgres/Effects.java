package chronicle.query.postgres;

import chronicle.events.ChronicleEvent;
import chronicle.events.JournalLine;
import chronicle.events.Statement;
import chronicle.events.Trees;
import chronicle.query.postgres.Turn.Said;
import chronicle.query.question.Effect;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change of an entry does to the answers: one that was made by the beliefs that it opened and closed, one that is
 * only thought of by telling it to the views in memory.
 */
record Effects(Database database, Served served) {

    /** What the change at a position did: each period whose answer is another than before. */
    List<Effect> of(String entry, long position) {
        List<Statement> statements = statements(entry, position);
        return told().stream()
                .flatMap(view ->
                        subjects(view, statements).flatMap(subject -> made(view, subject, position).effects().stream()))
                .toList();
    }

    /**
     * What a line would do if it came next, or did when it came. Every view must have told the position before it; what
     * was told since then does not matter, and nothing is written.
     */
    List<Effect> ofTelling(JournalLine line) {
        List<Statement> statements = Stream.concat(
                        line.event().said().stream(), statements(line.event().entry(), line.position() - 1).stream())
                .limit(2)
                .toList();
        return database.with(connection -> told().stream()
                .flatMap(view -> {
                    List<String> subjects = subjects(view, statements).toList();
                    return subjects.isEmpty()
                            ? Stream.empty()
                            : new Thought<>(view, served.partition(view), connection, line)
                                    .turns(subjects)
                                    .flatMap(turn -> turn.effects().stream());
                })
                .toList());
    }

    /** The views whose answers are those of this program: a frozen one is told of no change. */
    private List<Timeline<?>> told() {
        return served.views().stream()
                .filter(view -> !served.partition(view).frozen())
                .toList();
    }

    /** What the entry said at the position and before it; an effect can only concern subjects of one of these. */
    List<Statement> statements(String entry, long position) {
        return database.list("""
            select type, payload from chronicle.journal where entry = ? and position <= ?
                and type in ('entry-recorded', 'entry-corrected')
            order by revision desc limit 2\
            """, Effects::event, entry, position).stream()
                .flatMap(event -> event.said().stream())
                .toList();
    }

    private static ChronicleEvent event(ResultSet row) throws SQLException {
        return Trees.chronicleEvent(row.getString("type"), Json.tree(row.getString("payload")));
    }

    /** The subjects of a view of which any of these statements tells. */
    static Stream<String> subjects(Timeline<?> view, List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> view.touches(statement).stream())
                .map(Touch::subject)
                .distinct();
    }

    private Turn made(Timeline<?> view, String subject, long position) {
        Partition partition = served.partition(view);
        return new Turn(
                view.name(),
                subject,
                partition.blank(),
                beliefs(partition, subject, "upper(known) = ?", position),
                beliefs(partition, subject, "lower(known) = ?", position));
    }

    private List<Said> beliefs(Partition partition, String subject, String condition, long position) {
        return database.list(
                "select certainty, answers, lower(valid) as valid_from, upper(valid) as valid_until from "
                        + partition.ever("?") + " b where " + Partition.SERVED + " and " + condition
                        + " order by lower(valid)",
                Effects::said,
                subject,
                subject,
                partition.view(),
                partition.copy().number(),
                position);
    }

    static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Sameness.of(Answers.certainty(row), row.getString("answers")));
    }
}
