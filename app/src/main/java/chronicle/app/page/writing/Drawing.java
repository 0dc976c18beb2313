package chronicle.app.page.writing;

import static chronicle.app.page.writing.Sheet.Sort.ADDRESS;
import static chronicle.app.page.writing.Sheet.Sort.DATE;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One form in the making; the first complaint of all is where the reader is led. */
final class Drawing {
    private final Sheets sheets;
    private final Wording wording;
    private final Days days;
    private final Typed typed;
    private final List<Complaint> complaints;
    private final String added;
    private boolean led;

    Drawing(Sheets sheets, Wording wording, Days days, Typed typed, List<Complaint> complaints, String added) {
        this.sheets = sheets;
        this.wording = wording;
        this.days = days;
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
                sheets.label(kind, field.name()),
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
                .filter(each -> drawn.stream().noneMatch(row -> row.pointer().equals(each.pointer())))
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
                                        sheets.label(kind, field.name()),
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
            case SLUG -> words(sheets.known(field.name()).stream());
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
