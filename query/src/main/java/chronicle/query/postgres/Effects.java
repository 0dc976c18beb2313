package chronicle.query.postgres;

import chronicle.events.ChronicleEvent;
import chronicle.events.ChronicleEvent.EntryCorrected;
import chronicle.events.ChronicleEvent.EntryRecorded;
import chronicle.events.ChronicleEvent.EntryReinstated;
import chronicle.events.ChronicleEvent.EntryRetracted;
import chronicle.events.Statement;
import chronicle.events.Trees;
import chronicle.query.engine.Certainty;
import chronicle.query.question.Effect;
import chronicle.query.question.Held;
import chronicle.query.timeline.Timeline;
import chronicle.query.timeline.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What entries do to answers: which beliefs a change opened and closed, and which rest on an entry now. */
record Effects(Database database, List<? extends Timeline<?>> views) {

    /** A belief about days, and whether the change opened or closed it. */
    private record Turned(LocalDate from, LocalDate until, boolean opened, Sameness told) {

        boolean meets(Turned other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** What the change of an entry at a position did: each period whose answer is another than before. */
    List<Effect> of(String entry, long position) {
        List<Statement> statements = statements(entry, position);
        return views.stream()
                .flatMap(view -> subjects(view, statements).flatMap(subject -> effects(view, subject, position)))
                .toList();
    }

    /** What the entry said at the position and before it; an effect can only concern subjects of one of these. */
    private List<Statement> statements(String entry, long position) {
        return database.list("""
            select type, payload from chronicle.journal where entry = ? and position <= ?
                and type in ('entry-recorded', 'entry-corrected')
            order by revision desc limit 2\
            """, Effects::event, entry, position).stream()
                .map(Effects::statement)
                .toList();
    }

    private static ChronicleEvent event(ResultSet row) throws SQLException {
        return Trees.chronicleEvent(row.getString("type"), Json.tree(row.getString("payload")));
    }

    private static Statement statement(ChronicleEvent event) {
        return switch (event) {
            case EntryRecorded recorded -> recorded.statement();
            case EntryCorrected corrected -> corrected.statement();
            case EntryRetracted _, EntryReinstated _ -> throw new IllegalStateException("no statement in " + event);
        };
    }

    private static Stream<String> subjects(Timeline<?> view, List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> view.touches(statement).stream())
                .map(Touch::subject)
                .distinct();
    }

    private Stream<Effect> effects(Timeline<?> view, String subject, long position) {
        List<Turned> turned = database.list(
                """
                select certainty, answers, lower(valid) as valid_from, upper(valid) as valid_until,
                    lower(known) = ? as opened
                from %s where subject = ? and (lower(known) = ? or upper(known) = ?) order by lower(valid)\
                """.formatted(Partition.of(view).table()),
                row -> new Turned(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("opened"),
                        Sameness.of(Answers.certainty(row), row.getString("answers"))),
                position,
                subject,
                position,
                position);
        List<Turned> closed = turned.stream().filter(belief -> !belief.opened).toList();
        List<Turned> opened = turned.stream().filter(Turned::opened).toList();
        List<Effect> effects = new ArrayList<>();
        for (Turned after : opened.isEmpty() && !closed.isEmpty() ? blank(view) : opened) {
            effects(view.name(), subject, after, closed).forEach(effect -> append(effects, effect));
        }
        return effects.stream();
    }

    /** All days as they are told once nothing is left of a subject. */
    private static List<Turned> blank(Timeline<?> view) {
        return List.of(new Turned(
                LocalDate.MIN,
                LocalDate.MAX,
                true,
                Sameness.of(Blank.CERTAINTY, Blank.of(view).answers())));
    }

    private static Stream<Effect> effects(String view, String subject, Turned after, List<Turned> closed) {
        if (closed.isEmpty()) {
            return after.told.certainty() == Certainty.UNRECORDED
                    ? Stream.empty()
                    : Stream.of(new Effect(
                            view, subject, day(after.from), day(after.until), List.of(), after.told.statuses()));
        }
        return closed.stream()
                .filter(before -> before.meets(after) && !before.told.equals(after.told))
                .map(before -> new Effect(
                        view,
                        subject,
                        day(before.from.isAfter(after.from) ? before.from : after.from),
                        day(before.until.isBefore(after.until) ? before.until : after.until),
                        before.told.statuses(),
                        after.told.statuses()));
    }

    private static Optional<LocalDate> day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(day);
    }

    /** Joins neighbours that changed alike. */
    private static void append(List<Effect> effects, Effect next) {
        if (!effects.isEmpty()) {
            Effect last = effects.getLast();
            if (last.until().isPresent()
                    && last.until().equals(next.from())
                    && last.before().equals(next.before())
                    && last.after().equals(next.after())) {
                effects.removeLast();
                effects.add(new Effect(
                        next.view(), next.subject(), last.from(), next.until(), next.before(), next.after()));
                return;
            }
        }
        effects.add(next);
    }

    /** The beliefs now held that rest on an entry. */
    List<Held> restingOn(String entry) {
        List<Statement> statements =
                statements(entry, Long.MAX_VALUE).stream().limit(1).toList();
        return views.stream()
                .flatMap(view -> subjects(view, statements).flatMap(subject -> held(view, subject, entry).stream()))
                .toList();
    }

    private List<Held> held(Timeline<?> view, String subject, String entry) {
        return database.list(
                """
                select certainty, answers, lower(valid) as valid_from, upper(valid) as valid_until
                from %s where subject = ? and upper_inf(known) and exists (
                    select from json_array_elements(answers) possible, json_array_elements(possible -> 'because') because
                    where because ->> 'entry' = ?)
                order by lower(valid)\
                """.formatted(Partition.of(view).table()),
                row -> new Held(
                        view.name(),
                        subject,
                        Database.day(row, "valid_from"),
                        Database.day(row, "valid_until"),
                        Answers.certainty(row),
                        Sameness.of(Answers.certainty(row), row.getString("answers"))
                                .statuses()),
                subject,
                entry);
    }
}
