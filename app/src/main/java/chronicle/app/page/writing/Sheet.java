package chronicle.app.page.writing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form, ready to be drawn.
 *
 * @param when the day
 * @param fields of the event
 * @param margin what every kind may carry
 * @param sources the fields of each source
 * @param complaints all that is wrong; they are put in the order of the form
 */
public record Sheet(
        Group when,
        List<Group> fields,
        List<Group> margin,
        List<SourceSheet> sources,
        Group reason,
        List<Complaint> complaints) {

    /** The fields of one source, and where it says otherwise. */
    public record SourceSheet(String pointer, int number, List<Group> fields, List<Group> says, boolean differs) {
        private Stream<Group> all() {
            return Stream.concat(fields.stream(), says.stream());
        }
    }

    /**
     * A question of a form.
     *
     * @param sort how it is answered
     * @param rows its answers: one, or those of a list
     */
    public record Group(
            String pointer,
            String label,
            Optional<String> hint,
            Sort sort,
            boolean required,
            boolean list,
            List<Row> rows,
            List<Complaint> complaints,
            List<Option> options) {

        public String id() {
            return Sheet.id(pointer);
        }

        /** Whether it has one answer, and only one. */
        public boolean alone() {
            return rows.size() == 1 && !list && sort != Sort.NUMBERS;
        }

        /** Whether something is wrong with an answer. */
        public boolean wrong(Row row) {
            return !row.complaints().isEmpty() || (alone() && !complaints.isEmpty());
        }

        /** Whether something is wrong with any of it. */
        public boolean faulty() {
            return !complaints.isEmpty()
                    || rows.stream().anyMatch(row -> !row.complaints().isEmpty());
        }

        /** What is read out with an answer, by its ids. */
        public @Nullable String describedBy(Row row) {
            var ids = Stream.of(
                            hint.map(_ -> id() + "-hint").orElse(""),
                            date() == null ? "" : row.id() + "-note",
                            row.complaints().isEmpty() ? "" : row.id() + "-fault")
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.joining(" "));
            return ids.isEmpty() ? null : ids;
        }

        /** The list from which an answer may be taken. */
        public @Nullable String list(Row row) {
            return switch (sort) {
                case PARTY -> "parties";
                case SUGGESTED -> id() + "-known";
                case TEXT, LINES, CHOICE, NUMBER, NUMBERS, DATE, SPAN, ADDRESS -> null;
            };
        }

        /** Which keys a touch screen should show. */
        public @Nullable String inputMode() {
            return switch (sort) {
                case NUMBER -> "decimal";
                case ADDRESS -> "url";
                case TEXT, LINES, PARTY, SUGGESTED, CHOICE, NUMBERS, DATE, SPAN -> null;
            };
        }

        /** Whether it is a date, and which: a day or a span. */
        public @Nullable String date() {
            return switch (sort) {
                case DATE -> "day";
                case SPAN -> "span";
                case TEXT, LINES, PARTY, SUGGESTED, CHOICE, NUMBER, NUMBERS, ADDRESS -> null;
            };
        }
    }

    /**
     * One answer.
     *
     * @param understood what was understood of a date, if it was
     */
    public record Row(
            String pointer,
            String value,
            String second,
            Optional<Understood> understood,
            List<Complaint> complaints,
            boolean first) {

        public String id() {
            return Sheet.id(pointer);
        }
    }

    /** A date as it was understood: in words, and in EDTF. */
    public record Understood(String words, String edtf) {}

    /** One of the answers to choose from. */
    public record Option(String value, String label) {}

    /** How a question is answered. */
    public enum Sort {
        TEXT,
        LINES,
        PARTY,
        SUGGESTED,
        CHOICE,
        NUMBER,
        NUMBERS,
        DATE,
        SPAN,
        ADDRESS
    }

    private static String id(String pointer) {
        return "field" + pointer.replace('/', '-');
    }

    public Sheet {
        var pointers = Stream.of(
                        Stream.of(when),
                        fields.stream(),
                        margin.stream(),
                        sources.stream().flatMap(SourceSheet::all),
                        Stream.of(reason))
                .flatMap(groups -> groups.map(Group::pointer))
                .toList();
        complaints = complaints.stream()
                .sorted(Comparator.comparingLong(complaint -> pointers.stream()
                        .takeWhile(pointer -> !complaint.isNear(pointer))
                        .count()))
                .toList();
    }

    /** What the field is called that a complaint is about. */
    public String label(Complaint complaint) {
        return Stream.of(
                        Stream.of(when, reason),
                        fields.stream(),
                        margin.stream(),
                        sources.stream().flatMap(SourceSheet::all))
                .flatMap(each -> each)
                .filter(group -> complaint.isAbout(group.pointer()))
                .map(Group::label)
                .findFirst()
                .orElse("");
    }

    /** The number of the source that a complaint is about, if it is about one. */
    public @Nullable Integer source(Complaint complaint) {
        return sources.stream()
                .filter(source -> complaint.isAbout(source.pointer()))
                .map(SourceSheet::number)
                .findFirst()
                .orElse(null);
    }
}
