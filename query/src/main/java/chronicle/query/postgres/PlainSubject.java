package chronicle.query.postgres;

import chronicle.events.Bounds;
import chronicle.events.Edtf;
import chronicle.events.Expiring;
import chronicle.events.JournalLine;
import chronicle.events.Statement;
import chronicle.query.engine.Told;
import chronicle.query.oracle.PlainReading;
import chronicle.query.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One subject, read plainly off the lines of the entries that ever spoke of it. It is asked about the days on which anything
 * may change and those before them, at the positions at which anything did: about all of them if it has few entries, about
 * some if it has many, because a plain reading takes the longer the more there are.
 */
record PlainSubject<S extends Record>(Timeline<S> view, String subject, List<JournalLine> journal) {

    private static final long STEPS = 20_000_000;
    private static final int MOST = 2_000;
    private static final int FEWEST = 8;

    /** What is stored otherwise. */
    CopyCheck.Found against(Stored stored) {
        PlainReading<S> plain = new PlainReading<>(view, journal);
        AnswerText answers = new AnswerText(new Reasons());
        List<Map<String, Object>> differences = new ArrayList<>();
        List<Long> positions = journal.stream().map(JournalLine::position).toList();
        List<LocalDate> days = List.copyOf(days(stored));
        long size = Math.max(1, journal.size());
        long questions = Math.clamp(STEPS / (size * size), FEWEST, MOST);
        long all = Math.max(1, (long) positions.size() * days.size());
        long stride = Math.max(1, all / questions);
        for (long i = all - 1; i >= 0 && !positions.isEmpty(); i -= stride) {
            long position = positions.get((int) (i / days.size()));
            LocalDate day = days.get((int) (i % days.size()));
            List<String> read = plain.told(subject, day, position).map(told -> text(told, answers)).stream()
                    .toList();
            List<String> held = stored.at(day, position);
            if (!read.equals(held)) {
                Map<String, Object> example = CopyCheck.example(view.name(), subject);
                example.put("asOf", Days.text(day));
                example.put("position", position);
                example.put("read", read);
                example.put("built", held);
                differences.add(example);
            }
        }
        if (positions.isEmpty() && !stored.rows().isEmpty()) {
            Map<String, Object> example = CopyCheck.example(view.name(), subject);
            example.put("read", List.of());
            example.put(
                    "built",
                    stored.rows().stream().limit(1).map(Stored.Row::told).toList());
            differences.add(example);
        }
        return new CopyCheck.Found(differences, stride == 1);
    }

    private static String text(Told told, AnswerText answers) {
        return Stored.text(
                told.certainty().name(), told.status(), told.qualified(), told.truncated(), answers.of(told));
    }

    private SortedSet<LocalDate> days(Stored stored) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.of(2000, 1, 1));
        stored.rows().forEach(row -> around(row.from(), days));
        journal.stream()
                .flatMap(line -> line.event().said().stream())
                .flatMap(PlainSubject::bounds)
                .forEach(bounds -> {
                    around(bounds.earliest(), days);
                    around(bounds.latest(), days);
                });
        return days;
    }

    private static Stream<Bounds> bounds(Statement statement) {
        Stream<Bounds> lastDay = statement.event() instanceof Expiring expiring
                ? expiring.lastDay().map(Edtf::start).stream()
                : Stream.empty();
        return Stream.of(Stream.of(statement.on().start()), statement.on().end().stream(), lastDay)
                .flatMap(each -> each);
    }

    private static void around(LocalDate day, SortedSet<LocalDate> days) {
        if (!day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
            days.add(day.minusDays(1));
            days.add(day);
            days.add(day.plusDays(1));
        }
    }
}
