package chronicle.app.page.writing;

import static chronicle.app.page.writing.Sheet.Sort.DATE;
import static chronicle.app.page.writing.Sheet.Sort.LINES;
import static chronicle.app.page.writing.Sheet.Sort.SPAN;

import chronicle.app.page.Wording;
import chronicle.events.Field;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Answer;
import chronicle.query.question.KnownAt;
import chronicle.query.timeline.Timelines;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws up forms from the vocabulary: each kind has its form because it has its fields. */
@Component
final class Sheets {
    /** What every kind may carry beside its own fields. */
    static final List<Field> MARGIN = List.of(
            new Field("concerns", FieldType.PARTY, true, true, false),
            new Field("note", FieldType.TEXT, true, false, false));

    private static final int SUGGESTIONS = 500;

    private final Wording wording;
    private final Days days;
    private final ViewQuestions views;

    Sheets(Wording wording, Days days, ViewQuestions views) {
        this.wording = wording;
        this.days = days;
        this.views = views;
    }

    /**
     * The form of a kind.
     *
     * @param added the list to which an empty row was asked for; empty if to none
     * @param reasoned whether it changes an entry, so that its reason stays with the former one
     */
    Sheet sheet(Kind kind, Typed typed, List<Complaint> complaints, String added, boolean reasoned) {
        var drawing = new Drawing(this, wording, days, typed, complaints, added);
        var when = drawing.group("/on", "on", kind.spanning() ? SPAN : DATE, true);
        var fields =
                kind.fields().stream().map(field -> drawing.field(kind, field)).toList();
        var margin = MARGIN.stream().map(field -> drawing.field(kind, field)).toList();
        int sources = Math.max(1, typed.size("/sources") + (added.equals("/sources") ? 1 : 0));
        return new Sheet(
                when,
                fields,
                margin,
                IntStream.range(0, sources)
                        .mapToObj(number -> drawing.source(kind, number))
                        .toList(),
                drawing.group("/reason", reasoned ? "reason.needed" : "reason", LINES, true),
                complaints);
    }

    /** What a field of a kind is called. */
    String label(Kind kind, String field) {
        return Stream.of("field." + kind.name() + "." + field, "field." + field)
                .filter(wording::has)
                .findFirst()
                .map(wording::say)
                .orElseGet(() -> Wording.spelt(field));
    }

    /** The subjects of the view of that name, if there is such a view. */
    List<String> known(String view) {
        return Timelines.named(view).isEmpty()
                ? List.of()
                : views
                        .answers(
                                view,
                                LocalDate.now(ZoneOffset.UTC),
                                new KnownAt.Now(),
                                Optional.empty(),
                                SUGGESTIONS,
                                Optional.empty())
                        .items()
                        .stream()
                        .map(Answer::subject)
                        .toList();
    }
}
