package chronicle.app.page.writing;

import static chronicle.app.page.writing.Sheet.Sort.ADDRESS;
import static chronicle.app.page.writing.Sheet.Sort.DATE;
import static chronicle.app.page.writing.Sheet.Sort.LINES;
import static chronicle.app.page.writing.Sheet.Sort.NUMBER;
import static chronicle.app.page.writing.Sheet.Sort.NUMBERS;
import static chronicle.app.page.writing.Sheet.Sort.SPAN;
import static chronicle.app.page.writing.Sheet.Sort.TEXT;

import chronicle.app.dates.Meant.Clear;
import chronicle.app.page.DateWords;
import chronicle.app.page.Wording;
import chronicle.app.page.writing.Sheet.Group;
import chronicle.app.page.writing.Sheet.Option;
import chronicle.app.page.writing.Sheet.Row;
import chronicle.app.page.writing.Sheet.Sort;
import chronicle.app.page.writing.Sheet.SourceSheet;
import chronicle.app.page.writing.Sheet.Understood;
import chronicle.events.Field;
import chronicle.events.FieldType;
import chronicle.events.Kind;
import chronicle.events.MissionRank;
import chronicle.events.Stance;
import chronicle.query.postgres.ViewQuestions;
import chronicle.query.question.Answer;
import chronicle.query.question.KnownAt;
import chronicle.query.timeline.Timelines;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
     * @param reasoned whether it needs a reason
     */
    Sheet sheet(Kind kind, Typed typed, List<Complaint> complaints, String added, boolean reasoned) {
        var drawing = new Drawing(typed, complaints, added);
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
                drawing.group("/reason", reasoned ? "reason.needed" : "reason", LINES, reasoned),
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

    private List<String> known(String view) {
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

    /** One form in the making; the first complaint of all is where the reader is led. */
    private final class Drawing {
        private final Typed typed;
        private final List<Complaint> complaints;
        private final String added;
        private boolean led;

        Drawing(Typed typed, List<Complaint> complaints, String added) {
            this.typed = typed;
            this.complaints = complaints;
            this.added = added;
        }

        Group field(Kind kind, Field field) {
            var pointer = "/event/" + field.name();
            var sort = sort(field.type());
            int rows = 1;
            if (field.list() || sort == NUMBERS) {
                rows = Math.max(field.type() == FieldType.PARTY && !field.optional() ? 2 : 1, typed.size(pointer));
                rows = field.pair() ? 2 : rows + (added.equals(pointer) ? 1 : 0);
            }
            return group(
                    pointer,
                    label(kind, field.name()),
                    hint(kind.name() + "." + field.name(), field.name()),
                    sort,
                    !field.optional(),
                    field.list() || sort == NUMBERS ? Optional.of(rows) : Optional.empty(),
                    !field.pair(),
                    options(field));
        }

        Group group(String pointer, String name, Sort sort, boolean required) {
            return group(
                    pointer,
                    wording.has("field." + name) ? wording.say("field." + name) : Wording.spelt(name),
                    hint(name),
                    sort,
                    required,
                    Optional.empty(),
                    false,
                    List.of());
        }

        private Group group(
                String pointer,
                String label,
                Optional<String> hint,
                Sort sort,
                boolean required,
                Optional<Integer> rows,
                boolean growing,
                List<Option> options) {
            List<Row> drawn = new ArrayList<>();
            for (int i = 0; i < rows.orElse(1); i++) {
                drawn.add(row(rows.isPresent() ? pointer + "/" + i : pointer, sort));
            }
            var about = complaints.stream()
                    .filter(each -> each.isAbout(pointer))
                    .filter(each ->
                            drawn.stream().noneMatch(row -> row.pointer().equals(each.pointer())))
                    .toList();
            if (!about.isEmpty() && !led) {
                led = true;
                drawn.set(0, first(drawn.getFirst()));
            }
            return new Group(pointer, label, hint, sort, required, growing && rows.isPresent(), drawn, about, options);
        }

        private Row row(String pointer, Sort sort) {
            var value = typed.at(sort == NUMBERS ? pointer + "/name" : pointer);
            var about = complaints.stream()
                    .filter(each -> each.pointer().equals(pointer))
                    .toList();
            boolean first = !about.isEmpty() && !led;
            led |= first;
            return new Row(pointer, value, typed.at(pointer + "/number"), understood(sort, value), about, first);
        }

        private static Row first(Row row) {
            return new Row(row.pointer(), row.value(), row.second(), row.understood(), row.complaints(), true);
        }

        private Optional<Understood> understood(Sort sort, String value) {
            return (sort == DATE || sort == SPAN)
                            && !value.isEmpty()
                            && days.read(value, sort == SPAN) instanceof Clear(var date)
                    ? Optional.of(new Understood(DateWords.of(date.text()), date.text()))
                    : Optional.empty();
        }

        SourceSheet source(Kind kind, int number) {
            var pointer = "/sources/" + number;
            var says = Stream.concat(
                            Stream.of(
                                    group(pointer + "/says/on", "says.on", SPAN, false),
                                    group(pointer + "/says/words", "says.words", TEXT, false)),
                            kind.fields().stream()
                                    .map(field -> group(
                                            pointer + "/says/" + field.name(),
                                            label(kind, field.name()),
                                            Optional.empty(),
                                            TEXT,
                                            false,
                                            Optional.empty(),
                                            false,
                                            List.of())))
                    .toList();
            return new SourceSheet(
                    pointer,
                    number + 1,
                    List.of(
                            group(pointer + "/title", "source.title", TEXT, true),
                            group(pointer + "/url", "source.url", ADDRESS, false),
                            group(pointer + "/locator", "source.locator", TEXT, false),
                            group(pointer + "/accessed", "source.accessed", DATE, false)),
                    says,
                    typed.below(pointer + "/says").findAny().isPresent()
                            || complaints.stream().anyMatch(each -> each.isAbout(pointer + "/says")));
        }

        private Optional<String> hint(String... names) {
            return Arrays.stream(names)
                    .map(name -> "hint." + name)
                    .filter(wording::has)
                    .findFirst()
                    .map(wording::say);
        }

        private List<Option> options(Field field) {
            return switch (field.type()) {
                case MISSION_RANK -> words(Arrays.stream(MissionRank.values()).map(MissionRank::word));
                case STANCE -> words(Arrays.stream(Stance.values()).map(Stance::word));
                case SLUG -> words(known(field.name()).stream());
                case PARTY, ACTOR, TEXT, NUMBER, DATE, NUMBERS -> List.of();
            };
        }

        private static List<Option> words(Stream<String> words) {
            return words.map(word -> new Option(word, Wording.spelt(word))).toList();
        }

        private static Sort sort(FieldType type) {
            return switch (type) {
                case PARTY, ACTOR -> Sort.PARTY;
                case SLUG -> Sort.SUGGESTED;
                case TEXT -> TEXT;
                case NUMBER -> NUMBER;
                case DATE -> DATE;
                case MISSION_RANK, STANCE -> Sort.CHOICE;
                case NUMBERS -> NUMBERS;
            };
        }
    }
}
